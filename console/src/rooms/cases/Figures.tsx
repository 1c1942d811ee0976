import type { CaseList, CaseRow } from '../../api/types.ts';
import { money } from '../../words/money.ts';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { spanSaid } from '../../words/time.ts';
import css from './Cases.module.css';

/** Five figures over the queue, each with the case behind it. */
export function Figures({ list, rows }: { list: CaseList; rows: readonly CaseRow[] }) {
  const now = useMinute();
  const names = useNames();
  const { figures, counts, atStake } = list;
  const currency = rows.find((row) => row.currency)?.currency ?? 'USD';
  const { first, largest, waitingSince } = figures;
  const places = new Set(rows.map((row) => row.place));
  const [only] = places;
  return (
    <dl className={css.sum}>
      <div>
        <dt>
          <b className={figures.breaking > 0 ? 'c-risk' : undefined}>{figures.breaking}</b>
          <span>{figures.breaking === 1 ? 'breaks' : 'break'} within 15 min</span>
        </dt>
        <dd className="cut">{first ? `${first.on ?? first.number}, ${first.says}` : 'nothing is about to break'}</dd>
      </div>
      <div>
        <dt>
          <b>{counts.mine ?? 0}</b>
          <span>your turn</span>
        </dt>
        <dd className="cut">
          {(counts.mine ?? 0) === 0
            ? 'nothing waits for you'
            : places.size === 1 && only
              ? `all from one place: ${names.place(only)}`
              : `${counts.open ?? 0} open in all`}
        </dd>
      </div>
      <div>
        <dt>
          <b>{counts.nobody ?? 0}</b>
          <span>without a person</span>
        </dt>
        <dd className="cut">
          {waitingSince ? `the oldest waits ${spanSaid(now - Date.parse(waitingSince))}` : 'each has somebody'}
        </dd>
      </div>
      <div>
        <dt>
          <b>{counts.resolved ?? 0}</b>
          <span>resolved today</span>
        </dt>
        <dd className="cut">{counts.open ?? 0} still open</dd>
      </div>
      <div>
        <dt>
          <b>{money(atStake, currency)}</b>
          <span>{currency} in open cases</span>
        </dt>
        <dd className="cut">
          {largest
            ? `${money(largest.atStake, currency)} of it in one ${largest.title.toLowerCase()}`
            : 'nothing is at stake'}
        </dd>
      </div>
    </dl>
  );
}
