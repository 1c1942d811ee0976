import { useMinute } from '../../words/now.ts';
import { moment } from '../../words/time.ts';
import css from './Decision.module.css';
import { PlanRow } from './PlanRow.tsx';
import type { Decision } from './types.ts';

/** Every plan that could be done, term by term: the boxed term is the one that decided against it. */
export function PlanTable({ decision, zone }: { decision: Decision; zone: string }) {
  const now = useMinute();
  const { plans, terms, considered, currency } = decision;
  const chosen = plans.find((plan) => plan.chosen)?.cost ?? 0;
  const wide = terms.reduce((sum, term) => sum + wideFor(term.says), 0);
  const most = Math.max(1, ...plans.map((plan) => plan.cost));
  return (
    <section className="panel" aria-label="Plans">
      <header>
        <h2>Plans</h2>
        <span className="mute cut">expected cost in {currency}; the boxed term is the one that decided</span>
        <span className="grow" />
        <span className="mute">
          {plans.length} of {considered.plans} plan{considered.plans === 1 ? '' : 's'}, {considered.places} places
        </span>
      </header>
      {plans.length === 0 ? (
        <p className={css.none}>{decision.because ?? 'No plan was possible.'}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        <section className={css.scroll} tabIndex={0} aria-label="Plans, term by term">
          <table className={`grid ${css.plans}`} style={{ minWidth: 650 + wide }}>
            <colgroup>
              <col style={{ width: 30 }} />
              <col />
              <col style={{ width: 84 }} />
              <col style={{ width: 84 }} />
              {terms.map((term) => (
                <col key={term.name} style={{ width: wideFor(term.says) }} />
              ))}
              <col style={{ width: 66 }} />
              <col style={{ width: 116 }} />
              <col style={{ width: 70 }} />
            </colgroup>
            <thead>
              <tr>
                <th>#</th>
                <th>Plan</th>
                <th>
                  <span className="sr">State</span>
                </th>
                <th title="How likely it is ready by then">{moment(decision.by, now, zone)}</th>
                {terms.map((term) => (
                  <th key={term.name} className="num" title={term.name}>
                    {term.says}
                  </th>
                ))}
                <th className={`num ${css.total}`}>Cost</th>
                <th>
                  <span className="sr">Cost as a bar</span>
                </th>
                <th className="num">Regret</th>
              </tr>
            </thead>
            <tbody>
              {plans.map((plan) => (
                <PlanRow
                  key={`${plan.rank} ${plan.path}`}
                  plan={plan}
                  terms={terms}
                  chosen={chosen}
                  most={most}
                  currency={currency}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function wideFor(name: string): number {
  return Math.max(60, 6.2 * name.length + 14);
}
