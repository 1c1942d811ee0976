import { Link } from '@tanstack/react-router';
import type { Order } from '../../api/types.ts';
import { keyOf } from '../../command/commandKeys.ts';
import { onward } from '../../command/onward.ts';
import { commandInfo } from '../../command/schema.ts';
import { useDoing } from '../../command/useDoing.ts';
import { stepName } from '../../words/labels.ts';
import { useMinute } from '../../words/now.ts';
import { pressure } from '../../words/time.ts';
import css from './OrderPage.module.css';

/** The first sentence is the deadline: it carries the colour, the rest of the verdict explains it. */
export function Verdict({ order }: { order: Order }) {
  const now = useMinute();
  const { start } = useDoing();
  const [first = '', ...rest] = order.verdict.split(/(?<=\.) /);
  const left = order.actBy ? Date.parse(order.actBy) - now : null;
  const tone = left === null ? '' : { red: 'c-risk', amber: 'c-watch', none: toneOf(order) }[pressure(left)];
  const [main, second] = headline(order);
  const open = order.cases.find((each) => each.open);
  return (
    <div className={css.verdict}>
      <div className="grow">
        <h1>
          <span className="mono">#{order.number}</span>
          {headOf(order)}
        </h1>
        <p className={css.ask}>
          <b className={tone}>{first}</b> {rest.join(' ')}
        </p>
      </div>
      {second && !open && (
        <button type="button" className="btn" onClick={() => start(second)}>
          {commandInfo(second)?.title} <Key of={second} />
        </button>
      )}
      {main && (
        <button type="button" className={open ? 'btn' : 'btn fill'} onClick={() => start(main)}>
          {commandInfo(main)?.title} <Key of={main} />
        </button>
      )}
      {open && (
        <Link to="/cases/$case" params={{ case: open.id }} className="btn fill">
          Decide the case
        </Link>
      )}
    </div>
  );
}

function toneOf(order: Order): string {
  return order.class === 'watch' || order.class === 'risk' ? `c-${order.class}` : '';
}

function Key({ of }: { of: string }) {
  const key = keyOf(of);
  return key ? <kbd>{key}</kbd> : null;
}

function headOf(order: Order): string {
  if (order.closedAt) return 'Closed';
  if (order.stage === 'route' && order.step === 'decided') return 'Routing decision ready';
  return stepName(order.stage, order.step);
}

/** The first two of the commands that move it on and are ready stand above the page. */
function headline(order: Order): readonly (string | undefined)[] {
  return onward(order.allowed.filter((each) => each.ready).map((each) => each.operation)).slice(0, 2);
}
