import { useQuery } from '@tanstack/react-query';
import { customerQuery, workQuery } from '../../api/queries.ts';
import type { Order } from '../../api/types.ts';
import { units } from '../../words/labels.ts';
import { money, moneySaid } from '../../words/money.ts';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { exactly } from '../../words/time.ts';
import css from './OrderPage.module.css';

/** Who it is for, where it is, what was bought. */
export function Context({ order }: { order: Order }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
    <section className={`panel ${css.scroll}`} tabIndex={0} aria-label="Around this order">
      <Customer order={order} />
      {order.place && <Place order={order} code={order.place.split(' + ')[0] ?? order.place} />}
      <Lines order={order} />
    </section>
  );
}

function Customer({ order: { buyer } }: { order: Order }) {
  const { data } = useQuery({ ...customerQuery(buyer.key ?? ''), enabled: buyer.key !== null });
  const orders = data?.orders ?? [];
  const totals = new Map<string, number>();
  for (const each of orders) totals.set(each.currency, (totals.get(each.currency) ?? 0) + each.total);
  const open = orders.filter((each) => each.closedAt === null).length;
  return (
    <div className={css.ctx}>
      <h3>
        {buyer.name ?? 'No name'} {buyer.key && <span className="mute plain mono">{buyer.key}</span>}
      </h3>
      {orders.length > 0 && (
        <p>
          {orders.length}
          {data?.next ? '+' : ''} order{orders.length === 1 ? '' : 's'},{' '}
          {[...totals].map(([currency, total]) => moneySaid(total, currency)).join(' + ')} · {open} open
        </p>
      )}
      {buyer.email && <p className="cut">{buyer.email}</p>}
      {buyer.phone && <p>{buyer.phone}</p>}
    </div>
  );
}

function Place({ order, code }: { order: Order; code: string }) {
  const names = useNames();
  const now = useMinute();
  const { data } = useQuery(workQuery(code));
  const place = names.book?.places.find((each) => each.code === code);
  const count = (state: string) =>
    (data?.work ?? []).filter((each) => each.state === state).reduce((n, each) => n + each.quantity, 0);
  const toPick = count('released');
  return (
    <div className={css.ctx}>
      <h3>
        {names.place(code)} {place && <span className="mute plain">{names.entity(place.entity)}</span>}
      </h3>
      <p>{place?.today ? hours(place.today, now, place.zone) : 'Closed today'}</p>
      {data && (
        <p>
          {units(toPick)} to pick, {count('picked')} to pack, {count('packed') + count('ready')} to hand over
        </p>
      )}
      {order.parcels.some((parcel) => parcel.shelf) && (
        <p>Shelf {order.parcels.flatMap((parcel) => parcel.shelf ?? []).join(', ')}</p>
      )}
    </div>
  );
}

function hours({ opens, closes }: { opens: string; closes: string }, now: number, zone: string): string {
  const said = (at: string) => exactly(at, now, zone).replace('today ', '');
  if (now < Date.parse(opens)) return `Opens at ${said(opens)}`;
  return now < Date.parse(closes) ? `Open to ${said(closes)}` : `Closed since ${said(closes)}`;
}

function Lines({ order }: { order: Order }) {
  const { lines, currency } = order;
  const taxes = Object.keys(order.money.tax).length;
  const tax = Object.values(order.money.tax).reduce((sum, each) => sum + each, 0);
  const other = order.total - lines.reduce((sum, line) => sum + line.net, 0) - tax;
  return (
    <div className={css.ctx}>
      <h3>
        Lines{' '}
        <span className="mute plain">{`${lines.length} line${lines.length === 1 ? '' : 's'}, ${units(order.units)}`}</span>
      </h3>
      <dl className="kv" style={{ marginTop: 2 }}>
        {lines.map((line) => (
          <div key={line.id} style={{ display: 'contents' }}>
            <dt className="cut" title={line.title}>
              {line.title}
              {line.quantity > 1 && ` \u00d7${line.quantity}`}
            </dt>
            <dd>{money(line.net, currency)}</dd>
          </div>
        ))}
        {other !== 0 && (
          <>
            <dt>Shipping, other</dt>
            <dd>{money(other, currency)}</dd>
          </>
        )}
        {taxes > 0 && (
          <>
            <dt
              title={Object.entries(order.money.tax)
                .map(([name, amount]) => `${name} ${money(amount, currency)}`)
                .join(', ')}
            >
              Tax, {taxes} line{taxes === 1 ? '' : 's'}
            </dt>
            <dd>{money(tax, currency)}</dd>
          </>
        )}
        <dt>
          <b>Total</b>
        </dt>
        <dd>
          <b>{money(order.total, currency)}</b>
        </dd>
      </dl>
    </div>
  );
}
