import { type Proposed, useDoing } from '../../command/useDoing.ts';
import { percent } from '../../words/labels.ts';
import { moneySaid } from '../../words/money.ts';
import { useNames } from '../../words/names.ts';
import css from './Decision.module.css';
import type { Decision, Surer } from './types.ts';

type Props = { decision: Decision; surer: Surer };

/** The count that lifts the plan most for what it costs; asking for it opens its preview. */
export function SurerPart({ decision, surer }: Props) {
  const { start } = useDoing();
  const names = useNames();
  const { allowed, title, minutes, cost } = surer;
  const place = names.place(surer.place);
  return (
    <div className={css.surer}>
      <h3>Cheapest way to be surer</h3>
      <p>
        Count {title} at {place}
        {allowed.ready && ' now'}: {minutes} min, {moneySaid(cost, decision.currency)}. It lifts {liftSaid(surer)}.
      </p>
      {allowed.ready ? (
        <button type="button" className="btn" onClick={() => askToCount(start, decision)}>
          Ask {place} to count <kbd>K</kbd>
        </button>
      ) : (
        <p className="mute">{allowed.because && sentence(allowed.because)}</p>
      )}
    </div>
  );
}

type Start = (operation: string, what: string, proposed: Proposed) => void;

export function askToCount(start: Start, { surer, number }: Decision): void {
  if (!surer) return;
  const { allowed, item, place, dueBy } = surer;
  start(allowed.operation, place, { item, dueBy, because: `${number} rests on its record` });
}

/** In whole percent, unless they would read the same. */
function liftSaid({ kept, lifted }: Surer): string {
  const [from, to] = [percent(kept), percent(lifted)];
  return from === to ? `${(kept / 100).toFixed(1)}% to ${(lifted / 100).toFixed(1)}%` : `${from} to ${to}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
