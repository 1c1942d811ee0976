import { Link } from '@tanstack/react-router';
import { change, money } from '../../words/money.ts';
import { useNames } from '../../words/names.ts';
import type { Simulation } from './asked.ts';
import css from './Simulation.module.css';
import { mostlySaid } from './said.ts';
import { TwoArms } from './TwoArms.tsx';

type Change = Simulation['winners'][number];
type Props = { title: string; says: string; changes: readonly Change[]; of: number; result: Simulation };

/** The orders whose cost changes most; each leads to its decision. */
export function OrdersPanel({ title, says, changes, of, result }: Props) {
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="mute">
          {says}
          {of > changes.length && `, the ${changes.length} most of them`}; in {result.currency}
        </span>
      </header>
      {changes.length === 0 ? (
        <p className={css.none}>No order.</p>
      ) : (
        <table className={`grid ${css.orders}`}>
          <colgroup>
            <col style={{ width: 92 }} />
            <col />
            <col style={{ width: 76 }} />
            <col style={{ width: 76 }} />
            <col style={{ width: 84 }} />
          </colgroup>
          <thead>
            <tr>
              <th>Order</th>
              <th>From, to</th>
              <TwoArms />
            </tr>
          </thead>
          <tbody>
            {changes.map((each, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a generated week may draw an order more than once
              <ChangeRow key={nth} change={each} result={result} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

type RowProps = { change: Change; result: Simulation };

function ChangeRow({ change: { order, group, from, to, today, draft, by, terms }, result }: RowProps) {
  const names = useNames();
  const { currency } = result;
  const [was, is] = [from, to].map((codes) => codes.map(names.place).join(' + '));
  return (
    <tr>
      <td>
        <Link to="/orders/$order/routing" params={{ order }} search={{ group }} className="mono">
          {order}
        </Link>
      </td>
      <td className={css.ways}>
        {was !== is && <span className="soft">{was} to </span>}
        {is}
        <span className="mute sm">{mostlySaid(terms, result)}</span>
      </td>
      <td className="num">{money(today, currency)}</td>
      <td className="num">{money(draft, currency)}</td>
      <td className="num">{change(by, currency)}</td>
    </tr>
  );
}
