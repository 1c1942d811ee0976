import { useQueries } from '@tanstack/react-query';
import { preview } from '../../api/client.ts';
import type { Allowed, Order } from '../../api/types.ts';
import { keyOf, meaningOf } from '../../command/commandKeys.ts';
import { onwardRank } from '../../command/onward.ts';
import { commandInfo } from '../../command/schema.ts';
import { useDoing } from '../../command/useDoing.ts';
import { newKey } from '../../command/useRun.ts';
import { Shape } from '../../kit/Shape.tsx';
import { change } from '../../words/money.ts';
import css from './OrderPage.module.css';

/** What the server allows now; what it refuses stays in sight with the reason that it gave. */
export function Actions({ order }: { order: Order }) {
  const { start } = useDoing();
  const ready = order.allowed.filter((each) => each.ready).sort(byKey);
  const refused = order.allowed.filter((each) => !each.ready);
  const said = usePreviews(order, ready);
  return (
    <section className="panel" aria-label="What you can do">
      <header>
        <h2>What you can do</h2>
        <span className="mute">each opens a preview</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section className={`${css.scroll} ${css.acts}`} tabIndex={0} aria-label="Commands">
        <ul>
          {ready.map(({ operation, title }) => (
            <li key={operation}>
              <button type="button" title={commandInfo(operation)?.says} onClick={() => start(operation)}>
                {keyOf(operation) ? <kbd>{keyOf(operation)}</kbd> : <span className={css.no} />}
                <span className="grow cut">
                  <b>{title}</b> <span className="mute">{said.get(operation) ?? meaningOf(operation)}</span>
                </span>
              </button>
            </li>
          ))}
          {refused.map(({ operation, title, because }) => (
            <li key={operation} className={css.off} title={`${title}: ${because}`}>
              <span className={css.no}>
                <Shape of="none" size={13} />
              </span>
              <span className="grow cut">
                <b>{title}</b> <span className="mute">· {because}</span>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </section>
  );
}

function byKey(a: Allowed, b: Allowed): number {
  return rank(a.operation) - rank(b.operation);
}

const RANKS = 'RBEHCT';

function rank(operation: string): number {
  const key = keyOf(operation);
  return key ? RANKS.indexOf(key) : RANKS.length + onwardRank(operation);
}

const MOST = 3;

/** Commands that ask for nothing are previewed at once: the list says what they would do, and the dialog has it ready. */
function usePreviews(order: Order, ready: readonly Allowed[]): ReadonlyMap<string, string> {
  const plain = ready
    .filter(
      ({ operation }) =>
        keyOf(operation) && !commandInfo(operation)?.schema.required?.length && operation !== 'capture.revise',
    )
    .slice(0, MOST);
  const previews = useQueries({
    queries: plain.map(({ path }) => ({
      queryKey: ['preview', path, '{}', order.version],
      queryFn: () => preview({ path, body: {}, key: newKey() }),
      retry: false,
      gcTime: 60_000,
    })),
  });
  return new Map(
    plain.flatMap(({ operation }, i) => {
      const { data, error } = previews[i] ?? {};
      if (error) return [[operation, error.message] as const];
      if (!data) return [];
      const margin = data.effects?.margin.change ?? 0;
      if (data.journal.length === 0) return [[operation, 'changes nothing'] as const];
      return margin === 0 ? [] : [[operation, `margin ${change(margin, order.currency)}`] as const];
    }),
  );
}
