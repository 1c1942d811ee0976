import '../../kit/mantine.ts';
import { MoneyInput } from '../../command/MoneyInput.tsx';
import { Icon } from '../../kit/Icon.tsx';
import { money } from '../../words/money.ts';
import { ItemSearch } from './ItemSearch.tsx';
import css from './NewOrder.module.css';
import type { Sale, SaleLine } from './sale.ts';

type Props = { sale: Sale; currency: string; onChange: (part: Partial<Sale>) => void };

const wired = (id: string) => ({ id, required: false, 'aria-invalid': false, 'aria-describedby': undefined });

/** What is bought: items by their code or title, at their own price unless another is said. */
export function Goods({ sale, currency, onChange }: Props) {
  const { lines } = sale;
  const set = (at: number, part: Partial<SaleLine>) =>
    onChange({ lines: lines.map((line, i) => (i === at ? { ...line, ...part } : line)) });
  const add = (line: SaleLine) => {
    const same = lines.findIndex((each) => each.item === line.item);
    if (same >= 0) set(same, { quantity: (lines[same]?.quantity ?? 0) + 1 });
    else onChange({ lines: [...lines, line] });
  };
  return (
    <section className="panel" aria-label="Goods">
      <header>
        <h2>Goods</h2>
        <span className="mute">{currency}</span>
      </header>
      <div className={css.in}>
        <ItemSearch currency={currency} onPick={add} />
        {lines.length > 0 && (
          <div className={`${css.line} ${css.heads}`} aria-hidden="true">
            <span>Item</span>
            <span>Units</span>
            <span className="num">Price each</span>
            <span className="num">Sum</span>
          </div>
        )}
        {lines.map((line, i) => (
          <div key={line.item} className={css.line}>
            <span className="cut" title={line.title}>
              {line.title} <span className="mono mute">{line.item}</span>
            </span>
            <input
              className="input num"
              type="number"
              min={1}
              aria-label={`Units of ${line.title}`}
              value={line.quantity || ''}
              onChange={(event) => set(i, { quantity: Number(event.currentTarget.value) })}
            />
            <MoneyInput
              wired={{ ...wired(`price-${line.item}`), 'aria-label': `Price of ${line.title}` }}
              value={line.price}
              currency={currency}
              onChange={(price) => set(i, { price: (price as number | undefined) ?? 0 })}
            />
            <span className="num">{money(line.price * line.quantity, currency)}</span>
            <button
              type="button"
              className={css.remove}
              aria-label={`Remove ${line.title}`}
              onClick={() => onChange({ lines: lines.filter((_, at) => at !== i) })}
            >
              <Icon of="cross" size={13} />
            </button>
          </div>
        ))}
        <div className={css.two}>
          {sale.method === 'ship' && (
            <div className="field">
              <label htmlFor="shipping">Shipping</label>
              <MoneyInput
                wired={wired('shipping')}
                value={sale.shipping || undefined}
                currency={currency}
                onChange={(shipping) => onChange({ shipping: (shipping as number | undefined) ?? 0 })}
              />
            </div>
          )}
          <div className="field">
            <label htmlFor="tax">Tax on the whole order</label>
            <MoneyInput
              wired={wired('tax')}
              value={sale.tax || undefined}
              currency={currency}
              onChange={(tax) => onChange({ tax: (tax as number | undefined) ?? 0 })}
            />
          </div>
        </div>
      </div>
    </section>
  );
}
