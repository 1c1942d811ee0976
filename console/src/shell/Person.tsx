import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { meQuery } from '../api/queries.ts';
import { Who } from '../kit/Who.tsx';
import { roleName } from '../words/labels.ts';
import { useNames } from '../words/names.ts';
import css from './Person.module.css';

const Profile = lazy(() => import('./Profile.tsx'));

/** Who is signed in, at the bottom of the menu; opens what is his alone: the scheme, the single keys, signing out. */
export function Person({ onKeys }: { onKeys: () => void }) {
  const { data: me } = useSuspenseQuery(meQuery);
  const [open, setOpen] = useState(false);
  const names = useNames();
  const where = me.places
    ? me.places.map(names.place).join(', ')
    : me.role === 'administrator'
      ? 'Everything'
      : 'All places';
  const button = (
    <button
      type="button"
      className={css.person}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      <Who name={me.name} />
      <span className={css.words}>
        <span className="cut">{me.name}</span>
        <span className="xs mute cut">
          {roleName(me.role)} · {where}
        </span>
      </span>
      <span className="sr">: your settings</span>
    </button>
  );
  return (
    <div className={css.foot}>
      {open ? (
        <Suspense fallback={button}>
          <Profile button={button} me={me} onClose={() => setOpen(false)} onKeys={onKeys} />
        </Suspense>
      ) : (
        button
      )}
    </div>
  );
}
