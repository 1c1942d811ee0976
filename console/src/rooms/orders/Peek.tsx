import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { orderQuery } from '../../api/queries.ts';
import { Skeleton } from '../../app/Skeleton.tsx';
import { useDoing } from '../../command/useDoing.ts';
import { Icon } from '../../kit/Icon.tsx';
import { MiniSpine } from '../../kit/MiniSpine.tsx';
import { StateTag } from '../../kit/StateTag.tsx';
import { stepName } from '../../words/labels.ts';
import { money } from '../../words/money.ts';
import css from './Peek.module.css';

/** One order at the side of the list: the verdict, the four lines, what can be done. */
export default function Peek({ number }: { number: string }) {
  const { data: order, error } = useQuery(orderQuery(number));
  const navigate = useNavigate({ from: '/orders' });
  const { start } = useDoing();
  const close = () =>
    void navigate({ to: '/orders', search: (before) => ({ ...before, peek: undefined }), replace: true });
  return (
    <aside className={css.peek} aria-label={`Peek at ${number}`}>
      <header>
        <Link to="/orders/$order" params={{ order: number }} className="mono strong">
          {number}
        </Link>
        {order && (
          <span className="row">
            <MiniSpine stage={order.stage} />
            <span className="mute">{stepName(order.stage, order.step)}</span>
          </span>
        )}
        <button type="button" className={css.close} aria-label="Close" onClick={close}>
          <Icon of="cross" size={14} />
        </button>
      </header>
      {error && <p className={css.pad}>{error.message}</p>}
      {!order && !error && <Skeleton rows={5} />}
      {order && (
        <div className={css.pad}>
          <p className={css.verdict}>{order.verdict}</p>
          <ul className={css.four}>
            {order.four.map((row) => (
              <li key={row.row}>
                <div className="grow">
                  <p>{row.title}</p>
                  <p className="mute sm">{row.says}</p>
                </div>
                <StateTag of={row.tag} says={row.row === 'source' ? row.tag : undefined} />
              </li>
            ))}
          </ul>
          <dl className="kv">
            {order.lines.map((line) => (
              <div key={line.id} style={{ display: 'contents' }}>
                <dt className="cut">
                  {line.title} {line.quantity > 1 && `\u00d7${line.quantity}`}
                </dt>
                <dd>{money(line.paid, order.currency)}</dd>
              </div>
            ))}
            <dt>
              <b>Total</b>
            </dt>
            <dd>
              <b>{money(order.total, order.currency)}</b>
            </dd>
          </dl>
          <div className={css.acts}>
            {order.allowed
              .filter((each) => each.ready)
              .slice(0, 6)
              .map((each) => (
                <button
                  key={each.operation}
                  type="button"
                  className="btn"
                  onClick={() => start(each.operation, number)}
                >
                  {each.title}
                </button>
              ))}
          </div>
        </div>
      )}
    </aside>
  );
}
