import { randomBytes } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { policySchemas } from '../src/books/reference/policies.ts';
import { writeNumberSeries, writePeople, writePolicies } from '../src/books/reference/write.ts';
import { idFromKey } from '../src/kernel/ids.ts';
import type { Tx } from '../src/kernel/sql/statement.ts';
import { type Instant, instant } from '../src/kernel/time.ts';
import { foundWorld } from './founding.ts';
import { makeKey } from './keys.ts';

/** What the first administrator needs to know; it is told once, and only hashes are kept. */
export type FirstAdministrator = { readonly email: string; readonly password: string; readonly key: string };

const EMAIL = 'admin@localhost';

/** An empty house for a real shop: somebody who may set it up, the rules as delivered, and where numbers begin. */
export async function seedEmpty(tx: Tx, now: Instant = instant(Date.now())): Promise<FirstAdministrator> {
  await foundWorld(tx, 'shop', null);
  const id = idFromKey('seed', 'person', EMAIL);
  const password = randomBytes(12).toString('base64url');
  const stored = await hash(password); // argon2id, by default
  await writePeople(tx, [
    {
      id,
      name: 'Administrator',
      email: EMAIL,
      role: 'administrator',
      places: null,
      entities: null,
      moneyLimit: 1_000_000_00n,
      password: stored,
    },
  ]);
  const kinds = Object.keys(policySchemas) as (keyof typeof policySchemas)[];
  await writePolicies(
    tx,
    kinds.map((kind) => ({ kind, activeFrom: now, document: {}, author: 'Administrator', note: 'as delivered' })),
  );
  await writeNumberSeries(tx, [
    { name: 'order', prefix: 'IMV-', next: 10_001n },
    { name: 'case', prefix: 'CASE-', next: 1_001n },
  ]);
  return { email: EMAIL, password, key: await makeKey(tx, 'first administrator', id, now) };
}
