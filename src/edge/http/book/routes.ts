import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { itemsOf } from '../../../books/reference/store.ts';
import { writeApiKeys } from '../../../books/reference/write.ts';
import { sha256 } from '../../../kernel/hash.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { text } from '../../../kernel/schema.ts';
import { statement, type Tx } from '../../../kernel/sql/statement.ts';
import type { House } from '../../house.ts';
import { cursorOf } from '../../read.ts';
import { afterOf } from '../after.ts';
import { invalid, Refused } from '../errors.ts';
import type { Person } from '../identity.ts';
import type { Part, Reference } from './part.ts';
import { parts } from './parts.ts';

const MOST_ROWS = 5000;

/** The reference book, read and written a part at a time: whole rows, each under its own key; nothing is ever deleted. */
export function bookRoutes(app: FastifyInstance, house: House): void {
  for (const part of parts) {
    app.route({
      method: 'PUT',
      url: `/v1/book/${part.name}`,
      schema: {
        operationId: `book.write_${part.name}`,
        summary: part.title,
        description: `Replaces or adds rows, all of them or none. Roles: ${part.roles.join(', ')}.`,
        tags: ['reference'],
        body: z.strictObject({ rows: z.array(part.row).min(1).max(MOST_ROWS) }),
        response: { 200: z.object({ written: z.number().int(), edition: z.string() }) },
      },
      handler: (request) => write(part, request, house),
    });
    app.route({
      method: 'GET',
      url: `/v1/book/${part.name}`,
      schema: {
        operationId: `book.list_${part.name}`,
        summary: part.title,
        description: 'Rows as they would be written, in the order of their keys.',
        tags: ['reference'],
        querystring: z.object({
          after: z.string().max(1000).optional().meta({ description: 'The cursor `next` of the page before' }),
          limit: z.coerce.number().int().min(1).max(1000).default(100),
        }),
        response: { 200: z.object({ rows: z.array(z.record(z.string(), z.unknown())), next: z.string().nullable() }) },
      },
      handler: (request) => list(part, request.query as { after?: string; limit: number }, request, house),
    });
  }
  keyRoutes(app, house);
}

async function write(part: Part<unknown>, request: FastifyRequest, house: House) {
  const person = request.person as Person;
  mayWrite(part.roles, person);
  const { rows } = request.body as { rows: unknown[] };
  const book = await house.book();
  await checkReferences(part, rows, house);
  checkTwice(part, rows);
  const people = new Map((await house.db.run(addresses)).map(({ email, id }) => [email.toLowerCase(), id]));
  await part.write({ tx: house.keep, book, by: person.name, now: house.clock.now(), people }, rows);
  return { written: rows.length, edition: String((await house.book()).edition) };
}

const addresses = statement<{ email: string; id: string }>('book.people', 'select email, id from person');

function mayWrite(roles: readonly string[], person: Person): void {
  if (!roles.includes(person.role))
    throw new Refused(
      refuse('not_allowed', `this needs the role ${roles.join(' or ')}; you are ${person.role}`, {
        remedy: 'ask somebody who has the role',
      }),
    );
}

async function checkReferences(part: Part<unknown>, rows: readonly unknown[], house: House): Promise<void> {
  const named = rows.flatMap((row, i) => (part.refers?.(row) ?? []).map((each) => ({ ...each, i })));
  const [book, items] = await Promise.all([
    house.book(),
    itemsOf(house.db, [...new Set(named.flatMap(({ to, code }) => (to === 'item' ? [code] : [])))]),
  ]);
  const known = (of: Reference) =>
    ({ entity: book.entities, place: book.placeIndex, channel: book.channels, item: items })[of.to].has(of.code);
  const missing = named.filter((each) => !known(each));
  if (missing.length === 0) return;
  const { refusal, extra } = invalid(
    missing.map(({ i, field, to, code }) => ({ field: `rows.${i}.${field}`, reason: `there is no ${to} ${code}` })),
  );
  throw new Refused(refusal, extra);
}

/** Of two rows under one key nobody could say which is meant. */
function checkTwice(part: Part<unknown>, rows: readonly unknown[]): void {
  if (part.name === 'policies') return; // each is a version of its own
  const names = part.key.map((column) => column.replace('_place', ''));
  const seen = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    const key = names.map((name) => String((row as Record<string, unknown>)[name]).toLowerCase()).join(' ');
    const first = seen.get(key);
    if (first !== undefined) {
      const { refusal, extra } = invalid([{ field: `rows.${i}`, reason: `${key} is in row ${first} already` }]);
      throw new Refused(refusal, extra);
    }
    seen.set(key, i);
  }
}

async function list(
  part: Part<unknown>,
  query: { after?: string; limit: number },
  request: FastifyRequest,
  house: House,
) {
  const person = request.person as Person;
  if (part.name === 'people' || part.name === 'customers') mayWrite([...part.roles, 'manager', 'service'], person);
  const after = afterOf(query.after, part.key.length);
  const key = part.key.map((column) => sql.ref(column));
  let rows = house.lists.selectFrom(part.table).selectAll();
  if (after)
    rows = rows.where(sql<boolean>`(${sql.join(key.map((column) => sql`${column}::text`))}) > (${sql.join(after)})`);
  for (const column of key) rows = rows.orderBy(sql`${column}::text`);
  const found = (await rows.limit(query.limit + 1).execute()) as Record<string, unknown>[];
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  return {
    rows: page.map(part.view ?? ((row) => row)),
    next: found.length > query.limit && last ? cursorOf(...part.key.map((column) => String(last[column]))) : null,
  };
}

const revoke = statement<{ id: string }>(
  'book.revoke_key',
  'update api_key set revoked = $2::timestamptz where id = $1::uuid and revoked is null returning id',
);

/** Keys with which programs speak for a person: shown once, kept as a hash, revoked by id. */
function keyRoutes(app: FastifyInstance, house: House): void {
  app.route({
    method: 'POST',
    url: '/v1/book/keys',
    schema: {
      operationId: 'book.make_key',
      summary: 'Make an API key for a person; it is shown this once',
      tags: ['reference'],
      body: z.strictObject({ name: text(200).min(1), email: z.email() }),
      response: { 201: z.object({ id: z.string(), name: z.string(), key: z.string() }) },
    },
    handler: async (request, reply) => {
      mayWrite(['administrator'], request.person as Person);
      const { name, email } = request.body as { name: string; email: string };
      const holder = (await house.db.run(addresses)).find((each) => each.email.toLowerCase() === email.toLowerCase());
      if (!holder) {
        const { refusal, extra } = invalid([{ field: 'email', reason: `there is nobody with the address ${email}` }]);
        throw new Refused(refusal, extra);
      }
      return reply.code(201).send(await makeKey(house.keep, name, holder.id, house.clock.now()));
    },
  });
  app.route({
    method: 'DELETE',
    url: '/v1/book/keys/:key',
    schema: {
      operationId: 'book.revoke_key',
      summary: 'Revoke an API key; it ends within two seconds',
      tags: ['reference'],
      params: z.object({ key: z.uuid() }),
      response: { 204: z.null() },
    },
    handler: async (request, reply) => {
      mayWrite(['administrator'], request.person as Person);
      const { key } = request.params as { key: string };
      const [gone] = await house.keep.run(revoke, [key, house.clock.now()]);
      if (!gone) throw new Refused(refuse('not_found', 'there is no such key, or it is revoked', { field: 'key' }));
      return reply.code(204).send();
    },
  });
}

async function makeKey(tx: Tx, name: string, person: string, created: string) {
  const id = randomUUID();
  const key = `imv_${randomBytes(24).toString('base64url')}`;
  await writeApiKeys(tx, [{ id, name, hash: sha256(key), person, created }]);
  return { id, name, key };
}
