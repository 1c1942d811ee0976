import { Shape } from '../../kit/Shape.tsx';
import { percent } from '../../words/labels.ts';
import { change, money } from '../../words/money.ts';
import css from './Decision.module.css';
import type { PlanSeen, Term } from './types.ts';

type Props = {
  plan: PlanSeen;
  terms: readonly Term[];
  chosen: number;
  most: number;
  currency: string;
};

/** A plan: how sure it is, what each term costs, and how much more than the chosen one. */
export function PlanRow({ plan, terms, chosen, most, currency }: Props) {
  return (
    <tr className={plan.chosen ? css.win : plan.armed ? css.armed : ''} aria-current={plan.chosen ? 'true' : undefined}>
      <td className="mute">{plan.rank}</td>
      <td className={css.plan} title={`${plan.title}; ${plan.detail}`}>
        <b>{plan.title}</b>
        <span className="mute">{plan.detail}</span>
      </td>
      <td>
        {plan.chosen && <span className={`tag ${css.chosen}`}>Chosen</span>}
        {plan.armed && (
          <span className="tag held">
            <Shape of="held" size={11} />
            Armed
          </span>
        )}
      </td>
      <td>
        <Kept plan={plan} />
      </td>
      {terms.map(({ name, says }) => {
        const amount = plan.costs[name] ?? 0;
        const isDeciding = plan.decides === name;
        return (
          <td key={name} className={`num ${isDeciding ? css.decides : ''} ${amount === 0 ? 'mute' : ''}`}>
            {amount === 0 ? '\u2013' : money(amount, currency)}
            {isDeciding && <span className="sr"> decided against it: {says}</span>}
          </td>
        );
      })}
      <td className={`num ${css.total}`}>{money(plan.cost, currency)}</td>
      <td>
        <Bar plan={plan} chosen={chosen} most={most} />
      </td>
      <td className="num">{plan.chosen ? '' : change(plan.regret, currency)}</td>
    </tr>
  );
}

function Kept({ plan }: { plan: PlanSeen }) {
  return (
    <span className={`state c-${plan.class}`}>
      <Shape of={plan.class} />
      {plan.misses ? 'misses' : percent(plan.kept)}
    </span>
  );
}

const WIDE = 100;

/** Grey is what the chosen plan costs, amber what this one costs more. */
function Bar({ plan, chosen, most }: { plan: PlanSeen; chosen: number; most: number }) {
  const long = (amount: number) => (Math.max(0, amount) / most) * WIDE;
  const base = long(Math.min(plan.cost, chosen));
  return (
    <svg width={WIDE} height="10" aria-hidden="true">
      <rect width={base} height="10" rx="1.5" fill={plan.chosen ? 'var(--accent)' : 'var(--ink-4)'} />
      {plan.cost > chosen && (
        <rect x={base} width={long(plan.cost - chosen)} height="10" rx="1.5" fill="var(--watch-mark)" />
      )}
    </svg>
  );
}
