import type { Known, OrderJson } from '../channel.ts';
import type { Field } from '../field.ts';
import { row } from '../json.ts';
import { addressOf, UNKNOWN_COUNTRY } from './address.ts';
import type { Line } from './lines.ts';
import type { Shipping } from './shipping.ts';

type GroupJson = NonNullable<OrderJson['groups']>[number];

export type Groups = {
  readonly groups: GroupJson[];
  readonly of: (line: Line) => string;
  readonly main: string;
  readonly noAddress: string | null;
};

/**
 * Where the lines go: what is physical to one address, to the place that it is collected from, or out of a till; what is
 * not needs no way at all.
 */
export function groupsOf(
  order: Field,
  lines: readonly Line[],
  shipping: readonly Shipping[],
  isAllFulfilled: boolean,
  known: Known,
): Groups {
  const physical = lines.some((line) => line.isPhysical);
  const rest = lines.some((line) => !line.isPhysical);
  const { group, noAddress } = physical
    ? wayOf(order, shipping, isAllFulfilled, known)
    : { group: null, noAddress: null };
  const nothing: GroupJson | null = rest ? { id: physical ? 'G2' : 'G1', method: 'none' } : null;
  return {
    groups: [group, nothing].filter((each): each is GroupJson => each !== null),
    of: (line) => (line.isPhysical ? 'G1' : (nothing?.id ?? 'G1')),
    main: 'G1',
    noAddress,
  };
}

function wayOf(
  order: Field,
  shipping: readonly Shipping[],
  isAllFulfilled: boolean,
  known: Known,
): { group: GroupJson; noAddress: string | null } {
  const till =
    isAllFulfilled && order.at('source_name').text() === 'pos' ? placeAt(order.at('location_id').id(), known) : null;
  if (till) return { group: { id: 'G1', method: 'taken', place: till }, noAddress: null };
  const store = shipping.map(({ from }) => pickupPlace(from, known)).find((place) => place !== null);
  if (store) return { group: { id: 'G1', method: 'pickup', place: store }, noAddress: null };
  const address = addressOf(order.at('shipping_address'));
  const service = shipping[0]?.from.at('title').text(100) ?? shipping[0]?.from.at('code').text(100) ?? null;
  return {
    group: { id: 'G1', method: 'ship', service, address: address ?? { lines: [], country: UNKNOWN_COUNTRY } },
    noAddress: address ? null : unaddressed(shipping),
  };
}

function unaddressed(shipping: readonly Shipping[]): string {
  const title = shipping[0]?.from.at('title').text(100);
  return title ? `no shipping address, and no place of ours is called ${title}` : 'no shipping address';
}

/** Local pickup has no mark of its own: its shipping line bears the name of the place. */
function pickupPlace(line: Field, { places, settings }: Known): string | null {
  const names = ['title', 'code'].flatMap((name) => line.at(name).text(200)?.toLowerCase() ?? []);
  const called = places.find(
    (place) => names.includes(place.name.toLowerCase()) || names.includes(place.code.toLowerCase()),
  );
  const mapped = names.map((name) => row(settings.locations ?? {}, name)).find((place) => place !== undefined);
  return called?.code ?? mapped ?? null;
}

/** Which of our places a location of the shop is, as the channel's settings say. */
function placeAt(location: string | null, { places, settings }: Known): string | null {
  const code = location ? row(settings.locations ?? {}, location) : undefined;
  return places.find((place) => place.code === code)?.code ?? null;
}
