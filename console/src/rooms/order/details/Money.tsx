import type { Order } from '../../../api/types.ts';
import { worded } from '../../../words/labels.ts';
import { money } from '../../../words/money.ts';
import { useMinute } from '../../../words/now.ts';
import { moment } from '../../../words/time.ts';
import css from '../Details.module.css';

/** By what it is paid, and what stands on the order's own accounts. */
export function Money({ order }: { order: Order }) {
  const now = useMinute();
  const { currency, tenders, money: sums } = order;
  return (
    <section className="panel" aria-label="Money">
      <header>
        <h2>Money</h2>
        <span className="mute">{currency}</span>
      </header>
      <ul className={css.list}>
        {tenders.map((tender) => (
          <li key={tender.id}>
            <span className="grow">
              <b>{tender.label ?? worded(tender.kind)}</b>{' '}
              <span className="mute">
                {worded(tender.state).toLowerCase()}
                {tender.authorisedUntil &&
                  tender.authorised > 0 &&
                  `, until ${moment(tender.authorisedUntil, now, order.zone)}`}
                {tender.captured > 0 && `, captured ${money(tender.captured, currency)}`}
                {tender.refunded > 0 && `, refunded ${money(tender.refunded, currency)}`}
              </span>
            </span>
            <span className="num">{money(tender.amount, currency)}</span>
          </li>
        ))}
        {tenders.length === 0 && <li className="mute">Nothing has been paid with yet.</li>}
      </ul>
      <dl className={`kv ${css.money}`} style={{ borderTop: '1px solid var(--line)' }}>
        {SUMS.map(([name, key]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{money(sums[key], currency)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const SUMS = [
  ['The customer pays', 'pays'],
  ['Sales', 'sales'],
  ['Cost of goods', 'cost'],
  ['Cost to serve', 'serve'],
  ['Margin', 'margin'],
  ['Deposits', 'deposits'],
  ['Owed by the customer', 'receivable'],
  ['Owed to the customer', 'refundsPayable'],
] as const;
