import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../books/operation.ts';
import type { Role } from '../../books/order/case.ts';
import type { Uuid } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import { type Reader, statement } from '../../kernel/sql/statement.ts';
import type { Instant } from '../../kernel/time.ts';
import { Refused } from './errors.ts';

export type Person = {
  readonly id: Uuid;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly places: readonly string[] | null;
  readonly entities: readonly string[] | null;
  readonly limit: bigint;
};

const COLUMNS = 'p.id, p.name, p.email, p.role, p.places, p.entities, p.money_limit as "limit"';
const byKey = statement<Person>(
  'identity.key',
  `select ${COLUMNS} from api_key k join person p on p.id = k.person where k.hash = $1 and k.revoked is null and p.active`,
);
const bySession = statement<Person>(
  'identity.session',
  `select ${COLUMNS} from session s join person p on p.id = s.person where s.hash = $1 and s.expires > $2::timestamptz and p.active`,
);
const byEmail = statement<Person & { password: string | null; demo: boolean }>(
  'identity.email',
  `select ${COLUMNS}, p.password, p.demo from person p where lower(p.email) = lower($1) and p.active`,
);
const demoPeople = statement<Person>(
  'identity.demo',
  `select ${COLUMNS} from person p where p.demo and p.active order by p.name`,
);
const begin = statement(
  'session.begin',
  'insert into session (hash, person, created, expires) values ($1, $2::uuid, $3::timestamptz, $4::timestamptz)',
);
const end = statement('session.end', 'delete from session where hash = $1');

/** Only hashes of keys and sessions are kept. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

export const COOKIE = 'imv_session';
const REMEMBER_MS = 2000;

/** Who speaks: found by an API key or a session. An answer is remembered for two seconds, so a revoked key ends then. */
export function identityOf(db: Reader, now: () => Instant) {
  const known = new Map<string, { person: Person; until: number }>();

  return async function identify(request: FastifyRequest): Promise<Person> {
    const header = request.headers.authorization;
    const bearer = header?.startsWith('Bearer ') ? header.slice(7).trim() : null;
    const secret = bearer ?? request.cookies[COOKIE] ?? null;
    if (!secret)
      throw new Refused(
        refuse('not_signed_in', 'no credentials came with the request', {
          field: 'Authorization',
          remedy: 'send Authorization: Bearer <API key>, or sign in',
        }),
      );
    const held = known.get(secret);
    if (held && held.until > performance.now()) return held.person;
    const [person] = bearer
      ? await db.run(byKey, [hashOfSecret(secret)])
      : await db.run(bySession, [hashOfSecret(secret), now()]);
    if (!person)
      throw new Refused(
        refuse('not_signed_in', 'the key or session is not known, has ended or was revoked', {
          field: 'Authorization',
          remedy: 'use a valid key, or sign in again',
        }),
      );
    if (known.size > 10_000) known.clear();
    known.set(secret, { person, until: performance.now() + REMEMBER_MS });
    return person;
  };
}

export function actorOf(person: Person): Actor {
  return {
    kind: 'person',
    name: person.name,
    role: person.role,
    places: person.places,
    entities: person.entities,
    limit: person.limit,
  };
}

export function peopleOfDemo(db: Reader): Promise<Person[]> {
  return db.run(demoPeople);
}

export async function personByEmail(db: Reader, email: string) {
  return (await db.run(byEmail, [email]))[0];
}

/** A new session; the secret goes into the cookie and is not kept here. */
export async function beginSession(db: Reader, person: Uuid, now: Instant, until: Instant): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await db.run(begin, [hashOfSecret(secret), person, now, until]);
  return secret;
}

export async function endSession(db: Reader, secret: string): Promise<void> {
  await db.run(end, [hashOfSecret(secret)]);
}
