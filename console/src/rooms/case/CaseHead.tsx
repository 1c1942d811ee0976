import type { Case } from '../../api/types.ts';
import { useDoing } from '../../command/useDoing.ts';
import { lowered } from '../../words/labels.ts';
import { useLeft, useMinute } from '../../words/now.ts';
import { countdown, moment, pressure, span, spanSaid } from '../../words/time.ts';
import { CaseTurn } from '../cases/CaseLine.tsx';
import { CASE_COMMANDS } from '../cases/useCaseKeys.ts';
import css from './CasePage.module.css';

/** The verdict: what is wrong, how long there is, and what happens by itself. */
export function CaseHead({ one }: { one: Case }) {
  const { start } = useDoing();
  return (
    <div className={css.head}>
      <div className="grow">
        <h1>
          {one.title}: {one.says}
        </h1>
        <p className={css.ask}>{one.closedAt ? 'It is closed.' : one.actBy && <Urgency one={one} by={one.actBy} />}</p>
      </div>
      {!one.closedAt && (
        <div className={css.tools}>
          {CASE_COMMANDS.filter(({ operation }) => isReady(one, operation)).map(({ keys, operation }) => (
            <button key={operation} type="button" className="btn ghost" onClick={() => start(operation)}>
              {TITLES[operation]} <kbd>{keys}</kbd>
            </button>
          ))}
        </div>
      )}
      <dl className={css.turn}>
        <div>
          <dt>Whose turn</dt>
          <dd>
            <CaseTurn row={one} />
          </dd>
        </div>
        {one.actBy && !one.closedAt && <DecideBy by={one.actBy} zone={one.zone} />}
      </dl>
    </div>
  );
}

function isReady(one: Case, operation: string): boolean {
  return one.allowed.some((each) => each.operation === operation && each.ready);
}

const TITLES = { 'exception.take': 'Take it', 'exception.pass': 'Pass it on', 'exception.snooze': 'Snooze' } as const;

function Urgency({ one, by }: { one: Case; by: string }) {
  const left = useLeft(by);
  const now = useMinute();
  const tone = { red: 'c-risk', amber: 'c-watch', none: '' }[pressure(left)];
  const byItself = one.choices.find((choice) => choice.byDefault);
  const when = moment(by, now, one.zone);
  return (
    <>
      <b className={tone}>
        {left < 0 ? `The time to decide passed ${spanSaid(-left)} ago.` : `${spanSaid(left)} to decide.`}
      </b>{' '}
      {byItself
        ? `At ${when} this runs by itself: ${lowered(byItself.title)}.`
        : left < 0
          ? 'Nothing runs by itself; it waits for you.'
          : `Nothing runs by itself at ${when}.`}
    </>
  );
}

function DecideBy({ by, zone }: { by: string; zone: string }) {
  const left = useLeft(by);
  const now = useMinute();
  const tone = { red: 'c-risk', amber: 'c-watch', none: '' }[pressure(left)];
  return (
    <div>
      <dt>Decide by {moment(by, now, zone)}</dt>
      <dd className={`${css.big} ${tone}`}>
        {left < 0 ? `${span(left)} late` : left < 600_000 ? countdown(left) : span(left)}
      </dd>
    </div>
  );
}
