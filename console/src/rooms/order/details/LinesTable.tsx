import type { Order } from '../../../api/types.ts';
import { Shape, type ShapeName } from '../../../kit/Shape.tsx';
import { worded } from '../../../words/labels.ts';
import { money } from '../../../words/money.ts';
import { useNames } from '../../../words/names.ts';
import css from '../Details.module.css';

type Line = Order['lines'][number];
type Slice = Line['slices'][number];

/** What was bought, and in which state its units are: some of a line may be ahead of the others. */
export function LinesTable({ order }: { order: Order }) {
  return (
    <section className="panel" aria-label="Lines">
      <header>
        <h2>Lines</h2>
        <span className="mute">frozen as they were charged</span>
      </header>
      <table className="grid">
        <colgroup>
          <col style={{ width: '34%' }} />
          <col />
          <col style={{ width: 84 }} />
          <col style={{ width: 76 }} />
        </colgroup>
        <thead>
          <tr>
            <th>Item</th>
            <th>Units</th>
            <th className="num">Net {order.currency}</th>
            <th className="num">Paid</th>
          </tr>
        </thead>
        <tbody>
          {order.lines.map((line) => (
            <tr key={line.id}>
              <td title={line.title}>
                {line.title} <span className="mute mono">{line.item ?? line.sku}</span>
              </td>
              <td className={css.wrap}>
                {line.slices.map((slice) => (
                  <SliceTag key={slice.id} slice={slice} />
                ))}
              </td>
              <td className="num">{money(line.net, order.currency)}</td>
              <td className="num">{money(line.paid, order.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const SHAPES: Readonly<Record<string, ShapeName>> = {
  handed_over: 'done',
  shipped: 'done',
  cancelled: 'none',
  coming: 'held',
  open: 'open',
};

function SliceTag({ slice }: { slice: Slice }) {
  const names = useNames();
  return (
    <span className={css.slice}>
      <Shape of={SHAPES[slice.state] ?? 'open'} size={11} />
      {slice.quantity} {slice.supply ? 'awaited' : worded(slice.state).toLowerCase()}
      {slice.place && <span className="mute">{names.place(slice.place)}</span>}
      {slice.supply && <span className="mute">by {slice.supply}</span>}
      {slice.loose && <span className="c-watch">to be put back</span>}
    </span>
  );
}
