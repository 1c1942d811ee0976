import type { Actor } from '../../src/books/operation.ts';
import type { Role } from '../../src/books/order/case.ts';
import type { PersonRow } from '../../src/books/reference/write.ts';
import { must } from '../../src/kernel/assert.ts';
import { idFromKey, type Uuid } from '../../src/kernel/ids.ts';

type Row = readonly [name: string, role: Role, places: readonly string[] | null, limit: bigint, shown: boolean];

/** Who works here. The six of the sign-in page come first; each can move so much money alone. */
const PEOPLE: readonly Row[] = [
  ['Lena Marsh', 'operations', null, 50_00n, true],
  ['Dario Reyes', 'manager', ['014'], 250_00n, true],
  ['Amy Kowalski', 'associate', ['014'], 50_00n, true],
  ['Ines Cole', 'service', null, 25_00n, true],
  ['Hiro Sato', 'finance', null, 1_000_000_00n, true],
  ['Joy Okoro', 'administrator', null, 0n, true],
  ['Mika Ito', 'manager', ['021'], 250_00n, false],
  ['Grace Tan', 'manager', ['009'], 250_00n, false],
  ['Jonah Bell', 'manager', ['A'], 250_00n, false],
  ['Ada Novak', 'operations', null, 50_00n, false],
  ['Pete Lindgren', 'associate', ['033'], 50_00n, false],
  ['Rosa Diaz', 'associate', ['A'], 50_00n, false],
];

export function personId(name: string): Uuid {
  return idFromKey('seed', 'person', name);
}

export const people: readonly PersonRow[] = PEOPLE.map(([name, role, places, moneyLimit, shown]) => ({
  id: personId(name),
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@imv.example`,
  role,
  places,
  entities: name === 'Hiro Sato' ? ['retail'] : null,
  moneyLimit,
  // in the demo world its people sign in without one; nobody else can sign in
  password: null,
  demo: shown,
}));

/** A person of the world as he gives a command. */
export function actor(name: string): Actor {
  const { role, places, entities, moneyLimit } = must(
    people.find((each) => each.name === name),
    `person ${name} of the world`,
  );
  return { kind: 'person', name, role, places, entities, limit: moneyLimit };
}

/** A till, a shop's checkout, a marketplace: what speaks for itself. */
export function machine(kind: 'channel' | 'job' | 'timer', name: string): Actor {
  return { kind, name, role: null, places: null, entities: null, limit: 0n };
}

/** Who works the floor of a place: the associate who stands in the list, or one known by the place's code. */
export function associateAt(place: string): Actor {
  const known = PEOPLE.find(([, role, places]) => role === 'associate' && places?.includes(place));
  return known
    ? actor(known[0])
    : {
        kind: 'person',
        name: `Associate ${place}-1`,
        role: 'associate',
        places: [place],
        entities: null,
        limit: 50_00n,
      };
}

export function managerOf(place: string): Actor {
  const known = PEOPLE.find(([, role, places]) => role === 'manager' && places?.includes(place));
  return known
    ? actor(known[0])
    : { kind: 'person', name: `Manager ${place}`, role: 'manager', places: [place], entities: null, limit: 250_00n };
}
