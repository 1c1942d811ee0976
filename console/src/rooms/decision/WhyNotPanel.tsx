import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Shape } from '../../kit/Shape.tsx';
import { change } from '../../words/money.ts';
import { useNames } from '../../words/names.ts';
import css from './Decision.module.css';
import type { Asked, Decision, PlaceSeen } from './types.ts';
import { WhyPlace } from './WhyPlace.tsx';

const FIRST = 6;

/** Each place that does not get the order, and the rule or the term that decided; any place can be asked about. */
export function WhyNotPanel({ decision, asked }: { decision: Decision; asked: Asked }) {
  const { why } = useSearch({ from: '/shell/orders/$order/routing' });
  const navigate = useNavigate({ from: '/orders/$order/routing' });
  const names = useNames();
  const [all, setAll] = useState(false);
  const ask = (place: string | undefined) =>
    void navigate({ to: '.', search: (before) => ({ ...before, why: place }), replace: true });
  const others = decision.places.filter((place) => place.state === 'lost' || place.state === 'ruled_out');
  const asks = new Set(decision.places.map((place) => place.place));
  const rest = (names.book?.places ?? []).filter((place) => !asks.has(place.code));
  const shown = all ? others : others.slice(0, FIRST);
  return (
    <section className={`panel ${css.why}`} aria-label="Why not the others">
      <header>
        <h2>Why not the others</h2>
        <span className="grow" />
        <label htmlFor="why-not" className="sr">
          Why not a place
        </label>
        <select
          id="why-not"
          className={`input ${css.field}`}
          value={why ?? ''}
          onChange={(event) => ask(event.target.value || undefined)}
        >
          <option value="">{'Why not \u2026'}</option>
          <optgroup label="Asked">
            {decision.places.map((place) => (
              <option key={place.source} value={place.source}>
                {place.name}
              </option>
            ))}
          </optgroup>
          <optgroup label="Not asked">
            {rest.map((place) => (
              <option key={place.code} value={place.code}>
                {place.name}
              </option>
            ))}
          </optgroup>
        </select>
        <kbd>W</kbd>
      </header>
      {why && <WhyPlace asked={asked} place={why} currency={decision.currency} onClose={() => ask(undefined)} />}
      {others.length === 0 && <p className={css.none}>No other place was asked. Ask about any of them above.</p>}
      <ul>
        {shown.map((place) => (
          <Other key={place.source} place={place} currency={decision.currency} onAsk={() => ask(place.source)} />
        ))}
      </ul>
      {others.length > FIRST && (
        <button type="button" className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show the first' : `Show all ${others.length}`}
        </button>
      )}
    </section>
  );
}

type OtherProps = { place: PlaceSeen; currency: string; onAsk: () => void };

function Other({ place, currency, onAsk }: OtherProps) {
  const isOut = place.state === 'ruled_out';
  return (
    <li className={css.other}>
      <Shape of={isOut ? 'none' : 'open'} size={13} />
      <div className="grow">
        <button type="button" className={css.name} onClick={onAsk}>
          {place.name}
        </button>{' '}
        <span className="mute">
          {isOut ? (place.rule ?? 'ruled out') : place.regret !== null && change(place.regret, currency)}
        </span>
        <p className="mute">{place.says}</p>
      </div>
    </li>
  );
}
