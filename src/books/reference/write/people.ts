import { assert } from '../../../kernel/assert.ts';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Minor } from '../../../kernel/money.ts';
import { bools, byteas, instants, int8s, texts, uuids } from '../../../kernel/sql/arrays.ts';
import { statement, type Tx } from '../../../kernel/sql/statement.ts';
import type { Day, Instant } from '../../../kernel/time.ts';
import type { Role } from '../../order/case.ts';
import { documents, list, put, RAISED } from './put.ts';

export type CustomerRow = {
  readonly key: string;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly since?: Day | null;
  readonly rule?: 'blocked' | 'prepaid_only' | 'review' | null;
  readonly because?: string | null;
};

const upsertCustomers = statement(
  'customer.write',
  `${RAISED} insert into customer (key, name, email, since, rule, rule_because)
    select key, name, email, since::date, rule, because from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as n(key, name, email, since, rule, because)
    on conflict (key) do update set name = excluded.name, email = excluded.email, since = excluded.since, rule = excluded.rule, rule_because = excluded.rule_because`,
);

/** Customers by the shop's own key, with a rule for the few that need one. */
export async function writeCustomers(tx: Tx, rows: readonly CustomerRow[]): Promise<void> {
  await put(tx, upsertCustomers, rows, [
    texts(rows.map((r) => r.key)),
    texts(rows.map((r) => r.name)),
    texts(rows.map((r) => r.email)),
    texts(rows.map((r) => r.since)),
    texts(rows.map((r) => r.rule)),
    texts(rows.map((r) => r.because)),
  ]);
}

export type PersonRow = {
  readonly id: Uuid;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Where he may act; null: everywhere. */
  readonly places: readonly string[] | null;
  readonly entities: readonly string[] | null;
  /** What he may refund or give away alone, in minor units. */
  readonly moneyLimit: Minor;
  /** An argon2id hash, never the password; null keeps the one that is there. */
  readonly password: string | null;
  readonly demo?: boolean;
  readonly active?: boolean;
};

const upsertPeople = statement(
  'person.write',
  `${RAISED} insert into person (id, name, email, role, places, entities, money_limit, password, demo, active)
    select id, name, email, role, case when places is not null then ${list('places')} end, case when entities is not null then ${list('entities')} end, money_limit, password, demo, active
      from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::json[], $6::json[], $7::int8[], $8::text[], $9::bool[], $10::bool[])
        as n(id, name, email, role, places, entities, money_limit, password, demo, active)
    on conflict (id) do update set name = excluded.name, email = excluded.email, role = excluded.role, places = excluded.places, entities = excluded.entities,
      money_limit = excluded.money_limit, password = coalesce(excluded.password, person.password), demo = excluded.demo, active = excluded.active`,
);

/** People, with the role and the limits that they act under. */
export async function writePeople(tx: Tx, rows: readonly PersonRow[]): Promise<void> {
  for (const { name, password } of rows)
    assert(password === null || password.startsWith('$argon2id$'), `the password of ${name} is no argon2id hash`);
  await put(tx, upsertPeople, rows, [
    uuids(rows.map((r) => r.id)),
    texts(rows.map((r) => r.name)),
    texts(rows.map((r) => r.email)),
    texts(rows.map((r) => r.role)),
    documents(rows.map((r) => r.places)),
    documents(rows.map((r) => r.entities)),
    int8s(rows.map((r) => r.moneyLimit)),
    texts(rows.map((r) => r.password)),
    bools(rows.map((r) => r.demo ?? false)),
    bools(rows.map((r) => r.active ?? true)),
  ]);
}

export type ApiKeyRow = {
  readonly id: Uuid;
  readonly name: string;
  /** The sha-256 of the key, never the key. */
  readonly hash: Uint8Array;
  readonly person: Uuid;
  readonly created: Instant;
  readonly revoked?: Instant | null;
};

const upsertKeys = statement(
  'api_key.write',
  `${RAISED} insert into api_key (id, name, hash, person, created, revoked) select * from unnest($1::uuid[], $2::text[], $3::bytea[], $4::uuid[], $5::timestamptz[], $6::timestamptz[])
    on conflict (id) do update set name = excluded.name, hash = excluded.hash, person = excluded.person, revoked = excluded.revoked`,
);

/** Keys with which programs speak for a person. */
export async function writeApiKeys(tx: Tx, rows: readonly ApiKeyRow[]): Promise<void> {
  for (const { name, hash } of rows) assert(hash.length === 32, `key ${name}: give its sha-256`);
  await put(tx, upsertKeys, rows, [
    uuids(rows.map((r) => r.id)),
    texts(rows.map((r) => r.name)),
    byteas(rows.map((r) => r.hash)),
    uuids(rows.map((r) => r.person)),
    instants(rows.map((r) => r.created)),
    instants(rows.map((r) => r.revoked)),
  ]);
}
