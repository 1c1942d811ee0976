import { useNames } from '../../words/names.ts';
import css from './NewOrder.module.css';
import type { Sale } from './sale.ts';
import { TextField } from './TextField.tsx';

export function Buyer({ sale, onChange }: { sale: Sale; onChange: (part: Partial<Sale>) => void }) {
  const { book } = useNames();
  return (
    <section className="panel" aria-label="Customer">
      <header>
        <h2>Customer</h2>
      </header>
      <div className={`${css.in} ${css.two}`}>
        <TextField label="Name" required value={sale.name} onChange={(name) => onChange({ name })} />
        <TextField label="Mail" type="email" value={sale.email} onChange={(email) => onChange({ email })} />
        <div className="field">
          <label htmlFor="channel">Channel</label>
          <select
            id="channel"
            className="input"
            value={sale.channel}
            onChange={(event) => onChange({ channel: event.currentTarget.value })}
          >
            {book?.channels.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="paid">Pays by</label>
          <select
            id="paid"
            className="input"
            value={sale.paid}
            onChange={(event) => onChange({ paid: event.currentTarget.value as Sale['paid'] })}
          >
            <option value="card">Card, authorized at the desk</option>
            <option value="cash">Cash, when it is handed over</option>
            <option value="invoice">Invoice</option>
          </select>
        </div>
      </div>
    </section>
  );
}
