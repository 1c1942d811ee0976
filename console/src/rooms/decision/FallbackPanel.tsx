import { StateTag } from '../../kit/StateTag.tsx';
import { moneySaid } from '../../words/money.ts';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { moment } from '../../words/time.ts';
import css from './Decision.module.css';
import { SurerPart } from './SurerPart.tsx';
import type { Decision } from './types.ts';

/** The plan that takes over by itself, what makes it do so, and what then must happen by when; and what would make it needless. */
export function FallbackPanel({ decision, zone }: { decision: Decision; zone: string }) {
  const now = useMinute();
  const names = useNames();
  const { fallback, currency } = decision;
  const at = (when: string) => moment(when, now, zone);
  return (
    <section className="panel" aria-label="Armed fallback">
      <header>
        <h2>Armed fallback</h2>
        <span className="grow" />
        {fallback?.until && (
          <StateTag of="held" says={`${fallback.held ? 'Held' : 'Armed'} to ${at(fallback.until)}`} />
        )}
      </header>
      {!fallback ? (
        <p className={css.none}>None: no other plan is worth holding.</p>
      ) : (
        <div className={css.arm}>
          {fallback.triggers.length > 0 && <p>It takes over {AFTER.format(fallback.triggers.map(said))}.</p>}
          <ol>
            {fallback.lastStart && (
              <li className={css.turn}>
                <b>{at(fallback.lastStart)}</b> last moment to switch
              </li>
            )}
            {fallback.steps.map((step) => (
              <li key={`${step.step} ${step.place}`}>
                <b>{at(step.by)}</b> {step.step} at {names.place(step.place)}
              </li>
            ))}
          </ol>
          <p className="mute">
            It costs {moneySaid(fallback.regret, currency)} more.{' '}
            {fallback.held ? 'Its units are held.' : 'Its units are not held.'}
          </p>
        </div>
      )}
      {decision.surer && <SurerPart surer={decision.surer} decision={decision} />}
    </section>
  );
}

const AFTER = new Intl.ListFormat('en', { type: 'disjunction' });

const TRIGGERS: Readonly<Record<string, string>> = {
  short_pick: 'after a short pick',
  late_pick: 'a late one',
  count: 'a count that finds less',
  declined: 'when the place declines',
  not_accepted: 'does not accept in time',
  capacity_lost: 'is stopped',
  carrier_failed: 'when its carrier does not collect',
};

function said(trigger: string): string {
  return TRIGGERS[trigger] ?? trigger.replaceAll('_', ' ');
}
