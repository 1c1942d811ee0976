import {
  writeAliases,
  writeChannels,
  writeCustomers,
  writeEntities,
  writeItemCosts,
  writeItems,
  writeLanes,
  writePeople,
  writePlaces,
  writePolicies,
  writePostcodes,
} from '../src/books/reference/write.ts';
import type { Tx } from '../src/kernel/sql/statement.ts';
import { aliases, channels, entities, policies } from './facts/business.ts';
import { customers } from './facts/customers.ts';
import { itemCosts, items } from './facts/items.ts';
import { people } from './facts/people.ts';
import { lanes, places } from './facts/places.ts';
import { towns } from './facts/towns.ts';

/** Lays down what the world is made of. */
export async function layReference(tx: Tx): Promise<void> {
  await writeEntities(tx, entities);
  await writePlaces(tx, places);
  await writeLanes(tx, lanes);
  await writeChannels(tx, channels);
  await writeItems(tx, items);
  await writeItemCosts(tx, itemCosts);
  await writeAliases(tx, aliases);
  await writePostcodes(
    tx,
    towns.map(({ zip, latitude, longitude }) => ({ country: 'US', code: zip, latitude, longitude })),
  );
  await writePolicies(tx, policies);
  await writeCustomers(
    tx,
    customers.map(({ key, name, email, since, rule, because }) => ({
      key,
      name,
      email,
      since: since ?? null,
      rule: rule ?? null,
      because: because ?? null,
    })),
  );
  await writePeople(tx, people);
}
