import type { Order } from '../../src/books/order/order.ts';
import { type Body, exactly, fixture } from './shop.ts';

let made = 0;

/** An order that nobody has told yet: each test has one of its own. */
export function fresh(change: (body: Body) => void = () => undefined): (more?: (body: Body) => void) => Buffer {
  made += 1;
  const id = `61234567890123${String(10_000 + made)}`;
  return (more = () => undefined) =>
    fixture('paid', (body) => {
      body.id = exactly(id);
      change(body);
      more(body);
    });
}

export function later(seconds: number, change: (body: Body) => void = () => undefined): (body: Body) => void {
  return (body) => {
    body.updated_at = new Date(Date.parse('2026-11-19T20:20:05Z') + seconds * 1000).toISOString();
    change(body);
  };
}

export const holdsOf = (order: Order | null) => order?.holds.filter((hold) => !hold.released).map((hold) => hold.kind);
export const casesOf = (order: Order | null) =>
  order?.cases.filter((each) => each.state === 'open').map((each) => each.type);
export const cancelled = (body: Body) =>
  Object.assign(body, { cancelled_at: '2026-11-19T21:00:00Z', cancel_reason: 'customer' });

export function parseOf(body: Buffer): Body {
  const { line_items, total_price_set } = JSON.parse(body.toString('utf8'));
  return { line_items, total_price_set };
}
