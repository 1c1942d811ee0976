import type { Order } from '../../api/types.ts';
import { useDoing } from '../../command/useDoing.ts';
import { Banner } from '../../kit/Banner.tsx';
import { useMinute } from '../../words/now.ts';
import { moment } from '../../words/time.ts';
import css from './Decision.module.css';
import type { Decision } from './types.ts';
import { headOf, nextBestOf, surenessOf } from './verdict.ts';

/** What can be done with a decision; whether it can be done now, the server says. */
export const STEPS = [
  { operation: 'route.assign', keys: 'O', does: 'choose another place', title: 'Choose another\u2026' },
  { operation: 'route.switch', keys: 'B', does: 'switch to backup', title: 'Switch to backup' },
  { operation: 'route.confirm', keys: 'R', does: 'confirm routing', title: 'Confirm routing' },
] as const;

type Props = { order: Order; decision: Decision; isNewest: boolean };

/** The verdict in a sentence, and what a person can do about it. */
export function DecisionHead({ order, decision, isNewest }: Props) {
  const { start } = useDoing();
  const now = useMinute();
  const group = order.groups.find((each) => each.id === decision.group);
  const sure = surenessOf(decision, isNewest ? (group?.promise?.kept ?? null) : null);
  const at = (when: string) => moment(when, now, order.zone);
  const steps = STEPS.flatMap((step) => {
    const allowed = order.allowed.find((each) => each.operation === step.operation);
    return allowed ? [{ ...step, allowed }] : [];
  });
  const refused = steps.filter(({ allowed }) => !allowed.ready);
  return (
    <>
      <div className={css.head}>
        <div className="grow">
          <h1>{headOf(decision)}</h1>
          <p className={css.ask}>
            {sure && <b>{sure}</b>} {nextBestOf(decision, at)}
          </p>
        </div>
        {steps
          .filter(({ allowed }) => allowed.ready)
          .map(({ operation, keys, title }) => (
            <button
              key={operation}
              type="button"
              className={operation === 'route.confirm' ? 'btn fill' : 'btn'}
              onClick={() => start(operation)}
            >
              {title} <kbd>{keys}</kbd>
            </button>
          ))}
      </div>
      {!isNewest && (
        <Banner tone="note" title={`As it was decided ${moment(decision.at, now, order.zone)}`}>
          A decision is a record; what holds now may be another one.
        </Banner>
      )}
      {refused.length > 0 && (
        <ul className={css.refused} aria-label="Not possible now">
          {refused.map(({ operation, allowed }) => (
            <li key={operation}>
              {allowed.title}: {allowed.because}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
