import type { Order } from '../api/types.ts';
import css from './Fields.module.css';

type Unit = { readonly line: string; readonly quantity: number };
type Props = { value: unknown; onChange: (value: unknown) => void; order: Order | null };

/** Some units of some lines; nothing said means all that can be meant. */
export function UnitsInput({ value, onChange, order }: Props) {
  const units = (value as Unit[] | undefined) ?? [];
  const set = (line: string, quantity: number) => {
    const others = units.filter((unit) => unit.line !== line);
    onChange(quantity > 0 ? [...others, { line, quantity }] : others);
  };
  return (
    <div className={css.units}>
      {order?.lines.map(({ id, title, quantity }) => (
        <label key={id} style={{ display: 'contents' }}>
          <span className="cut">
            {title} <span className="mute">of {quantity}</span>
          </span>
          <input
            className="input num"
            type="number"
            min={0}
            max={quantity}
            placeholder="all"
            value={units.find((unit) => unit.line === id)?.quantity ?? ''}
            onChange={(event) => set(id, Number(event.currentTarget.value))}
          />
        </label>
      ))}
    </div>
  );
}
