import { randomBytes } from 'node:crypto';
import { writeApiKeys } from '../src/books/reference/write.ts';
import { sha256 } from '../src/kernel/hash.ts';
import { idFromKey, type Uuid } from '../src/kernel/ids.ts';
import type { Tx } from '../src/kernel/sql/statement.ts';
import type { Instant } from '../src/kernel/time.ts';
import { personId } from './facts/people.ts';
import { STORY } from './when.ts';

/** Whose keys the demo world gives out, one a role. */
const HOLDERS = {
  administrator: 'Joy Okoro',
  operations: 'Lena Marsh',
  service: 'Ines Cole',
  store: 'Dario Reyes',
  finance: 'Hiro Sato',
} as const;

export type DemoKeys = Readonly<Record<keyof typeof HOLDERS, string>>;

/** Makes the keys of the demo world. They are secrets, so they alone differ from one world to the next. */
export async function makeDemoKeys(tx: Tx): Promise<DemoKeys> {
  const roles = Object.keys(HOLDERS) as (keyof typeof HOLDERS)[];
  const made = await Promise.all(
    roles.map(async (role) => [role, await makeKey(tx, `demo ${role}`, personId(HOLDERS[role]), STORY.now)] as const),
  );
  return Object.fromEntries(made) as DemoKeys;
}

/** A new key under a name; the same name again replaces the key before. Only its hash is kept. */
export async function makeKey(tx: Tx, name: string, person: Uuid, created: Instant): Promise<string> {
  const key = `imv_${randomBytes(24).toString('base64url')}`;
  await writeApiKeys(tx, [{ id: idFromKey('seed', 'key', name), name, hash: sha256(key), person, created }]);
  return key;
}
