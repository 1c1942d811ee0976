import { useNames } from '../../words/names.ts';
import { fromLocalValue, localValue } from '../../words/time.ts';
import css from './NewOrder.module.css';
import type { Sale } from './sale.ts';
import { TextField } from './TextField.tsx';

type Props = { sale: Sale; zone: string; onChange: (part: Partial<Sale>) => void; wrong: string | null };

/** Collected at a store, or sent to an address. */
export function Where({ sale, zone, onChange }: Props) {
  const { book } = useNames();
  const stores = book?.places.filter((place) => place.kind === 'store') ?? [];
  return (
    <section className="panel" aria-label="Where it goes">
      <header>
        <h2>Where it goes</h2>
      </header>
      <div className={css.in}>
        <fieldset className={css.methods}>
          <legend className="sr">Method</legend>
          {(['pickup', 'ship'] as const).map((method) => (
            <label key={method} className={css.method}>
              <input
                type="radio"
                name="method"
                checked={sale.method === method}
                onChange={() => onChange({ method })}
              />
              {method === 'pickup' ? 'Collected at a store' : 'Sent to an address'}
            </label>
          ))}
        </fieldset>
        <div className={css.two}>
          {sale.method === 'pickup' ? (
            <div className="field">
              <label htmlFor="place">Store</label>
              <select
                id="place"
                className="input"
                required
                value={sale.place}
                onChange={(event) => onChange({ place: event.currentTarget.value })}
              >
                <option value="">Choose</option>
                {stores.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          ) : (
            <>
              <TextField
                label="Street and number"
                whole
                value={sale.street}
                onChange={(street) => onChange({ street })}
              />
              <TextField label="City" required value={sale.city} onChange={(city) => onChange({ city })} />
              <TextField
                label="Postal code"
                required
                value={sale.postcode}
                onChange={(postcode) => onChange({ postcode })}
              />
              <TextField label="State or region" value={sale.region} onChange={(region) => onChange({ region })} />
              <TextField
                label="Country code"
                required
                value={sale.country}
                onChange={(country) => onChange({ country: country.toUpperCase() })}
              />
            </>
          )}
          <div className="field">
            <label htmlFor="wanted">Wanted by, if any</label>
            <input
              id="wanted"
              className="input"
              type="datetime-local"
              value={sale.wantedBy ? localValue(sale.wantedBy, zone) : ''}
              onChange={(event) => onChange({ wantedBy: fromLocalValue(event.currentTarget.value, zone) })}
            />
          </div>
        </div>
      </div>
    </section>
  );
}
