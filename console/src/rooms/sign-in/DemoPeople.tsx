import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../../api/client.ts';
import type { Demo, Me } from '../../api/types.ts';
import { newKey } from '../../command/useRun.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Who } from '../../kit/Who.tsx';
import { roleName } from '../../words/labels.ts';
import { moneySaid } from '../../words/money.ts';
import { ORDER, WORK } from './people.ts';
import css from './SignIn.module.css';

type Props = { demo: Demo; onEnter: (me: Me) => void; onAccount: () => void };

/** The people of the demo world: radio buttons with number keys. None needs a password. */
export function DemoPeople({ demo, onEnter, onAccount }: Props) {
  const people = [...demo.people].sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  const [chosen, setChosen] = useState(people[0]?.email);
  const person = people.find((each) => each.email === chosen);
  const enter = useMutation({
    mutationFn: (email: string) => send('/v1/sessions', { body: { email }, key: newKey() }) as Promise<Me>,
    onSuccess: onEnter,
  });
  const go = () => person && enter.mutate(person.email);
  useKeys('Sign in', [
    ...people.map(({ email, name }, i) => ({ keys: String(i + 1), does: name, run: () => setChosen(email) })),
    { keys: 'Enter', does: 'continue', run: go },
  ]);
  const { warehouses, stores, channels, orders } = demo.world;
  return (
    <>
      <p className={css.lead}>
        This is the demo world: {warehouses} warehouses, {stores} stores, {channels} channels,{' '}
        {orders.toLocaleString('en')} open orders. Pick a person; each sees their own work first.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <fieldset className={css.people}>
          <legend className="sr">Look as</legend>
          {people.map((each, i) => (
            <label key={each.email} className={css.person}>
              <input
                type="radio"
                name="person"
                className="sr"
                checked={each.email === chosen}
                onChange={() => setChosen(each.email)}
              />
              <Who name={each.name} />
              <span className="grow">
                <b>{each.name}</b>{' '}
                <span className="soft">
                  {roleName(each.role)}, {scopeOf(each)}
                </span>
                <p>{WORK[each.role]}</p>
              </span>
              <span className="mute sm">
                {each.limit === 0 ? 'No money alone' : `May move ${moneySaid(each.limit, 'USD')} alone`}
              </span>
              <kbd>{i + 1}</kbd>
            </label>
          ))}
        </fieldset>
        <div className={css.go}>
          <button type="submit" className="btn fill" disabled={enter.isPending}>
            Continue as {person?.name.split(' ')[0]} <kbd>Enter</kbd>
          </button>
          <button type="button" className="btn" onClick={onAccount}>
            Sign in with a work account
          </button>
        </div>
      </form>
      {enter.error && (
        <Banner tone="risk" title="Not signed in">
          {enter.error.message}
        </Banner>
      )}
    </>
  );
}

function scopeOf({ places, entities, role }: Demo['people'][number]): string {
  if (places) return places.map((code) => (/^\d/.test(code) ? `Store ${code}` : `Warehouse ${code}`)).join(', ');
  if (entities) return entities.join(', ');
  return role === 'administrator' ? 'Everything' : 'All places';
}
