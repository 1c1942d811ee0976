import { verify } from '@node-rs/argon2';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { seedEmpty } from '../../seed/empty.ts';
import { makeDemoKeys } from '../../seed/keys.ts';
import { layReference } from '../../seed/reference.ts';
import { editionOf, itemsOf, readBook } from '../../src/books/reference/store.ts';
import * as write from '../../src/books/reference/write.ts';
import { identityOf } from '../../src/edge/http/identity.ts';
import { sha256 } from '../../src/kernel/hash.ts';
import { statement, type Tx } from '../../src/kernel/sql/statement.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

describe('the reference book', () => {
  let house: TestHouse;
  let db: Tx;
  beforeEach(async () => {
    house = await openHouse();
    db = house.write;
  });
  afterEach(() => house.close());

  const shop = { code: 'retail', name: 'Retail', currency: 'USD', zone: 'America/Chicago' };

  test('each call raises the edition once, however many rows it writes; nothing written raises none', async () => {
    const before = await editionOf(db);
    await write.writeEntities(db, [shop, { ...shop, code: 'outlet' }]);
    expect(await editionOf(db)).toBe(before + 1n);
    await write.writeEntities(db, []);
    expect(await editionOf(db)).toBe(before + 1n);
  });

  test('a row that exists is replaced, others stay', async () => {
    await write.writeEntities(db, [shop, { ...shop, code: 'outlet', name: 'Outlet' }]);
    await write.writeEntities(db, [{ ...shop, name: 'IMV Retail' }]);
    const book = await readBook(db);
    expect([...book.entities.values()].map((each) => each.name).sort()).toEqual(['IMV Retail', 'Outlet']);
  });

  test('a currency or zone that does not exist is a bug, and nothing is written', async () => {
    await expect(write.writeEntities(db, [{ ...shop, zone: 'America/Springfield' }])).rejects.toThrow('no time zone');
    await expect(write.writeEntities(db, [{ ...shop, currency: 'ZZZ' }])).rejects.toThrow('no currency');
    expect((await readBook(db)).entities.size).toBe(0);
  });

  test('a policy is a new version each time, filled with its defaults, and checked', async () => {
    const policy = { kind: 'promise', activeFrom: '2026-01-01T00:00:00.000Z', author: 'Joy Okoro' } as const;
    expect(await write.writePolicies(db, [{ ...policy, document: {} }])).toEqual([1]);
    const more = [
      { ...policy, document: { safe: 9000 } },
      { ...policy, kind: 'returns' as const, document: {} },
      { ...policy, document: { safe: 9100 } },
    ];
    expect(await write.writePolicies(db, more)).toEqual([2, 1, 3]);
    const book = await readBook(db);
    expect(book.policyVersion('promise', 2)).toMatchObject({ safe: 9000, watch: 8000 });
    expect(book.policy('promise', '2026-02-01T00:00:00.000Z').version).toBe(3);
    await expect(write.writePolicies(db, [{ ...policy, document: { safe: 20_000 } }])).rejects.toThrow();
  });

  test('a number series goes on anywhere but before a number that was given', async () => {
    await write.writeNumberSeries(db, [{ name: 'order', prefix: 'IMV-', next: 500n }]);
    await write.writeNumberSeries(db, [{ name: 'order', prefix: 'W-', next: 400n }]);
    const read = statement<{ prefix: string; next: bigint }>(
      't.series',
      "select prefix, next from number_series where name = 'order'",
    );
    expect(await db.run(read)).toEqual([{ prefix: 'W-', next: 400n }]);
  });

  test('secrets are never written: a password must be an argon2id hash, a key a sha-256', async () => {
    const person = {
      id: crypto.randomUUID(),
      name: 'A',
      email: 'a@b.example',
      role: 'service',
      places: null,
      entities: null,
      moneyLimit: 0n,
    } as const;
    await expect(write.writePeople(db, [{ ...person, password: 'hunter2' }])).rejects.toThrow('argon2id');
    await write.writePeople(db, [{ ...person, password: null }]);
    const key = { id: crypto.randomUUID(), name: 'k', person: person.id, created: '2026-01-01T00:00:00.000Z' };
    await expect(write.writeApiKeys(db, [{ ...key, hash: Buffer.from('secret') }])).rejects.toThrow('sha-256');
    await write.writeApiKeys(db, [{ ...key, hash: sha256('secret') }]);
  });

  test('the world is laid down whole: places with hours, lanes, channels, some three hundred items with costs', async () => {
    await layReference(db);
    const book = await readBook(db);
    expect(book.places.filter((place) => place.kind === 'store')).toHaveLength(40);
    expect(book.places.filter((place) => place.kind === 'warehouse')).toHaveLength(3);
    expect(book.channels.size).toBe(5);
    expect(book.lanesTo('014').map((lane) => lane.from)).toEqual(['A']);
    const [items] = await db.run(statement<{ n: number }>('t.items', 'select count(*)::int as n from item'));
    expect(items?.n).toBe(301);
    const jacket = (await itemsOf(db, ['HWJ-OLV-M'])).get('HWJ-OLV-M');
    expect(jacket?.costs).toEqual({
      retail: { cost: 8120n, transfer: 8120n },
      logistics: { cost: 8120n, transfer: 8120n },
    });
  });

  test('the demo world gives out one key a role; each opens the house, and only hashes are kept', async () => {
    await layReference(db);
    const keys = await makeDemoKeys(db);
    expect(Object.keys(keys)).toEqual(['administrator', 'operations', 'service', 'store', 'finance']);
    const identify = identityOf(db, () => '2026-11-19T20:52:00.000Z');
    const who = async (key: string) => identify({ headers: { authorization: `Bearer ${key}` }, cookies: {} } as never);
    expect((await who(keys.store)).name).toBe('Dario Reyes');
    expect((await who(keys.finance)).role).toBe('finance');
    const kept = await db.run(statement<{ row: string }>('t.keys', 'select k::text as row from api_key k'));
    for (const key of Object.values(keys)) expect(kept.some(({ row }) => row.includes(key))).toBe(false);
  });

  test('an empty house has an administrator, the rules as delivered, and the wall clock', async () => {
    const first = await seedEmpty(db, '2027-03-01T09:00:00.000Z');
    const [person] = await db.run(
      statement<{ role: string; password: string }>('t.person', 'select role, password from person'),
    );
    expect(person?.role).toBe('administrator');
    expect(await verify(person?.password ?? '', first.password)).toBe(true);
    const [world] = await db.run(statement<{ clock: string }>('t.world', 'select clock from world'));
    expect(world?.clock).toBe('wall');
    const book = await readBook(db);
    expect(book.policy('routing', '2027-03-01T09:00:00.000Z').version).toBe(1);
    expect(book.places).toHaveLength(0);
  });
});
