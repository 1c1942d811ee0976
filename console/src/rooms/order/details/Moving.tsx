import type { Order } from '../../../api/types.ts';
import { Shape } from '../../../kit/Shape.tsx';
import { worded } from '../../../words/labels.ts';
import { money } from '../../../words/money.ts';
import { useNames } from '../../../words/names.ts';
import { useMinute } from '../../../words/now.ts';
import { moment } from '../../../words/time.ts';
import css from '../Details.module.css';

/** Parcels, transfers and returns: units that move, or came back. */
export function Moving({ order }: { order: Order }) {
  const names = useNames();
  const now = useMinute();
  const { parcels, transfers, returns } = order;
  const titleOf = (line: string) => order.lines.find((each) => each.id === line)?.title ?? line;
  return (
    <section className="panel" aria-label="Parcels, transfers, returns">
      <header>
        <h2>Parcels, transfers, returns</h2>
      </header>
      <ul className={css.list}>
        {parcels.map((parcel) => (
          <li key={parcel.id}>
            <Shape of={parcel.state === 'handed_over' ? 'done' : 'open'} />
            <span className="grow">
              <b>{parcel.id}</b> {names.place(parcel.place)}
              {parcel.shelf && `, shelf ${parcel.shelf}`}
              <p>
                {parcel.carrier ?? 'No carrier'} {parcel.tracking && <span className="mono">{parcel.tracking}</span>} ·{' '}
                {worded(parcel.state).toLowerCase()}
              </p>
            </span>
          </li>
        ))}
        {transfers.map((transfer) => (
          <li key={transfer.id}>
            <Shape of={transfer.state === 'received' ? 'done' : transfer.state === 'shipped' ? 'held' : 'open'} />
            <span className="grow">
              <b>{transfer.id}</b> {names.place(transfer.from)} to {names.place(transfer.to)}
              <p>
                {worded(transfer.state).toLowerCase()}
                {transfer.shipBy && `, truck ${moment(transfer.shipBy, now, order.zone)}`}
                {transfer.arrivesBy && `, arrives ${moment(transfer.arrivesBy, now, order.zone)}`}
              </p>
            </span>
          </li>
        ))}
        {returns.map((each) => (
          <li key={each.id}>
            <Shape
              of={each.disposition !== 'none' ? 'done' : each.acceptance === 'needs_approval' ? 'watch' : 'open'}
            />
            <span className="grow">
              <b>{each.id}</b> {each.quantity} of {titleOf(each.line)}, {worded(each.reason).toLowerCase()}
              <p>
                {worded(each.reception).toLowerCase()}, {worded(each.acceptance).toLowerCase()},{' '}
                {each.disposition === 'none' ? 'not graded' : worded(each.disposition).toLowerCase()} ·{' '}
                {names.place(each.place)}
              </p>
              {each.checks
                .filter((check) => check.verdict !== 'pass')
                .map((check) => (
                  <p key={check.check}>
                    {worded(check.check)}: {check.saw}
                  </p>
                ))}
            </span>
            <span className="num">{money(each.refund, order.currency)}</span>
          </li>
        ))}
      </ul>
      {parcels.length + transfers.length + returns.length === 0 && (
        <p className={css.none}>Nothing is packed, on a truck, or came back.</p>
      )}
    </section>
  );
}
