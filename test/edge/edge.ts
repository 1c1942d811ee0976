import type { FastifyInstance } from 'fastify';
import { writeApiKeys, writePeople } from '../../src/books/reference/write.ts';
import { openServer } from '../../src/edge/http/server.ts';
import { sha256 } from '../../src/kernel/hash.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { layGround, placeId, places } from '../support/ground.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

const ROLES = ['administrator', 'operations', 'service', 'manager', 'associate', 'finance'] as const;
export type Role = (typeof ROLES)[number];

export type Answer = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, unknown>;
};

export type Edge = {
  readonly house: TestHouse;
  readonly app: FastifyInstance;
  /** A request as somebody of a role makes it: `key-<role>` is his API key. */
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, options?: Call): Promise<Answer>;
  close(): Promise<void>;
};
type Call = { readonly as?: Role | null; readonly headers?: Record<string, string>; readonly raw?: string };

/** The server on a house of its own, with stock, somebody of every role, and his key. */
export async function openEdge(): Promise<Edge> {
  const house = await openHouse();
  await layGround(house.owner);
  for (const [place, units] of [
    [places.s14, 50],
    [places.wa, 500],
  ] as const) {
    const lines = ['JACKET', 'SOCK', 'PACK', 'MUG'].map((item) => ({ item, quantity: units }));
    await house.give('fulfill.receive_stock', placeId(place), { from: 'opening', counted: true, lines });
  }
  const people = ROLES.map((role) => ({
    id: idFromKey('person', role),
    name: `The ${role}`,
    email: `${role}@example.com`,
    role,
    places: role === 'associate' ? [places.s14] : null,
    entities: null,
    moneyLimit: 100_000n,
    password: null,
  }));
  await writePeople(house.owner, people);
  await writeApiKeys(
    house.owner,
    people.map(({ id, role }) => ({
      id: idFromKey('key', role),
      name: role,
      hash: sha256(`key-${role}`),
      person: id,
      created: house.time,
    })),
  );
  const app = await openServer(house);
  return {
    house,
    app,
    async call(method, path, body, { as = 'administrator', headers = {}, raw } = {}) {
      const answer = await app.inject({
        method,
        url: path.startsWith('/') ? path : `/v1/${path}`,
        headers: {
          ...(as ? { authorization: `Bearer key-${as}` } : {}),
          ...(body !== undefined || raw !== undefined ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
        ...(raw === undefined ? (body === undefined ? {} : { payload: JSON.stringify(body) }) : { payload: raw }),
      });
      return { status: answer.statusCode, body: answer.body ? answer.json() : {}, headers: answer.headers };
    },
    async close() {
      await app.close();
      await house.close();
    },
  };
}

let made = 0;
/** An order that can be taken; what is given replaces what it has. */
export function anOrder(change: Record<string, unknown> = {}): Record<string, unknown> {
  made += 1;
  return {
    channel: 'web',
    source: { key: `W-${made}` },
    currency: 'USD',
    customer: { key: 'c1', name: 'Maya Okafor' },
    groups: [{ id: 'G1', method: 'pickup', place: places.s14 }],
    lines: [{ item: 'JACKET', quantity: 1, price: 15_900 }],
    tenders: [
      { kind: 'card', provider: 'local', reference: `auth-${made}`, amount: 15_900, authorised: { amount: 15_900 } },
    ],
    total: 15_900,
    ...change,
  };
}
