import type { Known, Reading, Told } from '../../src/edge/channels/channel.ts';
import { parseJson } from '../../src/edge/channels/json.ts';
import { shopify } from '../../src/edge/channels/shopify/shopify.ts';
import { orderInput } from '../../src/stages/capture/order-input.ts';
import { type Body, fixture } from './shop.ts';

export const known: Known = {
  settings: { locations: { '771': '014' } },
  places: [{ code: '014', name: 'State Street' }],
};

export function read(body: Buffer, topic: string | null = 'orders/create'): Reading {
  const [reading] = shopify.read(topic, parseJson(body), known);
  if (!reading) throw new Error('nothing was read');
  return reading;
}

/** The order as it was read; it must be one that capture takes. */
export function told(name: string, change?: (body: Body) => void): Told {
  const reading = read(fixture(name, change));
  if (reading.is !== 'order') throw new Error(`no order: ${JSON.stringify(reading)}`);
  orderInput.parse({ ...reading.told.order, channel: 'shop' });
  return reading.told;
}

export function holds(of: Told): string[] {
  return (of.order.holds ?? []).map((hold) => `${hold.kind}: ${hold.says}`);
}
