import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type OrdersSearch, STAGE_NAMES } from '../../app/search.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { Icon } from '../../kit/Icon.tsx';
import { roleName, stageName } from '../../words/labels.ts';
import { useNames } from '../../words/names.ts';
import { FilterChip } from './FilterChip.tsx';
import css from './Orders.module.css';

const ROLES = ['operations', 'service', 'finance', 'manager', 'customer', 'auto'];

/** What the list is narrowed down to; all of it stands in the address. */
export function Filters() {
  const search = useSearch({ from: '/shell/orders' });
  const navigate = useNavigate({ from: '/orders' });
  const names = useNames();
  const first = useRef<HTMLSelectElement>(null);
  const set = (change: Partial<OrdersSearch>) =>
    void navigate({ to: '/orders', search: (before) => ({ ...before, ...change, at: undefined }) });
  const open = () => {
    first.current?.focus();
    first.current?.showPicker?.();
  };
  useKeys('Orders', [{ keys: 'F', does: 'filter', run: open }]);
  return (
    <>
      <button type="button" className="chip dash" onClick={open}>
        <Icon of="filter" size={13} />
        Filter <kbd>F</kbd>
      </button>
      <SearchBox key={search.q ?? ''} q={search.q} onSearch={(q) => set({ q })} />
      <FilterChip
        ref={first}
        name="Stage is"
        value={search.stage}
        onChange={(stage) => set({ stage: stage as OrdersSearch['stage'] })}
        options={STAGE_NAMES.map((stage) => [stage, stageName(stage)])}
      />
      <FilterChip
        name="Channel is"
        value={search.channel}
        onChange={(channel) => set({ channel })}
        options={(names.book?.channels ?? []).map(({ code, name }) => [code, name])}
      />
      <FilterChip
        name="Place is"
        value={search.place}
        onChange={(place) => set({ place })}
        options={(names.book?.places ?? []).map(({ code, name }) => [code, name])}
      />
      <FilterChip
        name="Turn is"
        value={search.turn}
        onChange={(turn) => set({ turn })}
        options={ROLES.map((role) => [role, roleName(role)])}
      />
      <FilterChip
        name="Group by"
        value={search.group}
        any="promise class"
        onChange={(group) => set({ group: group as OrdersSearch['group'] })}
        options={[['none', 'nothing']]}
      />
      <FilterChip
        name="Sort by"
        value={search.sort}
        any="act by"
        onChange={(sort) => set({ sort: sort as OrdersSearch['sort'] })}
        options={[['newest', 'newest']]}
      />
    </>
  );
}

const CALM_MS = 350;

function SearchBox({ q, onSearch }: { q: string | undefined; onSearch: (q: string | undefined) => void }) {
  const [text, setText] = useState(q ?? '');
  const field = useRef<HTMLInputElement>(null);
  const search = useRef(onSearch);
  search.current = onSearch;
  useKeys('Orders', [{ keys: '/', does: 'search in this list', run: () => field.current?.focus() }]);
  useEffect(() => {
    if (text === (q ?? '')) return;
    const timer = setTimeout(() => search.current(text || undefined), CALM_MS);
    return () => clearTimeout(timer);
  }, [text, q]);
  // what is found comes under the hand that types: the field keeps its focus
  useEffect(() => {
    if (q && document.activeElement === document.body) field.current?.focus();
  }, [q]);
  return (
    <label className="chip">
      <Icon of="search" size={12} />
      <span className="sr">Search in this list</span>
      <input
        ref={field}
        className={css.search}
        type="search"
        placeholder="Search in this list"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <kbd>/</kbd>
    </label>
  );
}
