import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useNames } from '../../words/names.ts';
import { townOf } from '../../words/time.ts';
import type { Draft, DraftHead } from '../policies/queries.ts';
import { kindName } from '../policies/said.ts';
import { USUAL } from './asked.ts';
import css from './Simulation.module.css';
import type { Over, SimulationSearch } from './search.ts';

type Props = {
  draft: Draft;
  drafts: readonly DraftHead[];
  search: SimulationSearch;
  isRunning: boolean;
  onRun: (search: SimulationSearch) => void;
};

/** Which draft, and over which orders. */
export function AskPanel({ draft, drafts, search, isRunning, onRun }: Props) {
  const { zone } = useNames();
  const [asked, setAsked] = useState<SimulationSearch>({ ...USUAL, ...defined(search), draft: draft.id });
  const over = asked.over ?? 'recorded';
  const field = (name: keyof SimulationSearch) => ({
    id: `simulate-${name}`,
    className: 'input',
    value: asked[name] ?? '',
    onChange: (event: { target: { value: string } }) => setAsked({ ...asked, [name]: event.target.value || undefined }),
  });
  return (
    <form
      className={`panel ${css.form}`}
      aria-label="What is simulated"
      onSubmit={(event) => {
        event.preventDefault();
        onRun(only(over, asked));
      }}
    >
      <WhichDraft draft={draft} drafts={drafts} />
      <div className="field">
        <label htmlFor="simulate-over">Orders</label>
        <select
          id="simulate-over"
          className="input"
          value={over}
          onChange={(event) => setAsked({ ...asked, over: event.target.value as Over })}
        >
          <option value="recorded">Recorded orders</option>
          <option value="week">A generated week</option>
          <option value="order">One order</option>
        </select>
      </div>
      {over === 'order' ? (
        <div className="field">
          <label htmlFor="simulate-order">Order</label>
          <input {...field('order')} required placeholder="IMV-10482" />
        </div>
      ) : (
        <div className="field">
          <label htmlFor="simulate-orders">{over === 'recorded' ? 'At most' : 'Drawn from the latest'}</label>
          <input {...field('orders')} type="number" min={1} max={2000} required />
        </div>
      )}
      {over === 'recorded' && (
        <>
          <div className="field">
            <label htmlFor="simulate-from">From, {townOf(zone)} time</label>
            <input {...field('from')} type="date" {...(asked.to ? { max: asked.to } : {})} />
          </div>
          <div className="field">
            <label htmlFor="simulate-to">To, inclusive</label>
            <input {...field('to')} type="date" {...(asked.from ? { min: asked.from } : {})} />
          </div>
        </>
      )}
      {over === 'week' && (
        <>
          <div className="field">
            <label htmlFor="simulate-perDay">Orders a day</label>
            <input {...field('perDay')} type="number" min={1} max={500} required />
          </div>
          <div className="field">
            <label htmlFor="simulate-from">Begins</label>
            <input {...field('from')} type="date" title="Left empty: on the day after the last that was recorded" />
          </div>
          <div className="field">
            <label htmlFor="simulate-seed">Seed</label>
            <input {...field('seed')} type="number" min={1} required title="The same seed draws the same week" />
          </div>
        </>
      )}
      <button type="submit" className="btn fill" disabled={isRunning}>
        Simulate <kbd>Enter</kbd>
      </button>
    </form>
  );
}

function WhichDraft({ draft, drafts }: { draft: Draft; drafts: readonly DraftHead[] }) {
  const navigate = useNavigate({ from: '/routing/simulation' });
  const listed: readonly Pick<DraftHead, 'id' | 'kind' | 'note'>[] = drafts.some((each) => each.id === draft.id)
    ? drafts
    : [draft, ...drafts];
  return (
    <div className={`field ${css.which}`}>
      <label htmlFor="simulate-draft">Draft</label>
      <select
        id="simulate-draft"
        className="input"
        value={draft.id}
        onChange={(event) =>
          void navigate({ to: '.', search: (before) => ({ ...before, draft: event.target.value, over: undefined }) })
        }
      >
        {listed.map(({ id, kind, note }) => (
          <option key={id} value={id}>
            {kindName(kind)}: {note}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The address says what was asked for, and no more. */
function only(over: Over, { draft, orders, from, to, perDay, seed, order }: SimulationSearch): SimulationSearch {
  switch (over) {
    case 'recorded':
      return { draft, over, orders, from, to };
    case 'week':
      return { draft, over, orders, from, perDay, seed };
    case 'order':
      return { draft, over, order };
  }
}

function defined(search: SimulationSearch): SimulationSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}
