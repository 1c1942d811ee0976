import type { Address, Customer } from '../../../books/order/order.ts';
import type { SaleJson } from '../channel.ts';
import { type Compared, isSame, type Step } from './step.ts';

/**
 * Contact, note and addresses, as far as the channel has changed them since it told them last: what our own people have
 * corrected stays when the channel only repeats itself.
 */
export function contact({ order, before, told }: Compared): Step[] {
  const now = personIn(told.order);
  const person = !isSame(now, before && personIn(before.order)) && !isSame(now, order.customer);
  const note = told.order.note ?? null;
  const noted = note !== (before ? (before.order.note ?? null) : undefined) && note !== order.note;
  if (!person && !noted) return [];
  const says = [...(person ? ['contact'] : []), ...(noted ? ['note'] : [])].join(' and ');
  return [
    {
      name: 'contact',
      operation: 'capture.revise',
      input: { ...(person ? { customer: now } : {}), ...(noted ? { note } : {}) },
      says,
    },
  ];
}

export function addresses({ order, before, told }: Compared): Step[] {
  return (told.order.groups ?? []).flatMap((group) => {
    const ours = order.groups.find((each) => each.id === group.id && each.method === 'ship' && group.method === 'ship');
    const now = addressIn(told.order, group.id);
    if (!ours || !now || now.lines.length === 0 || isSame(now, ours.address)) return [];
    if (before && isSame(now, addressIn(before.order, group.id))) return [];
    return [
      {
        name: `address.${group.id}`,
        operation: 'capture.revise',
        input: { addresses: { [group.id]: now } },
        says: 'address',
      },
    ];
  });
}

function personIn(order: SaleJson): Customer {
  const { key, name, email, phone } = order.customer ?? {};
  return { key: key ?? null, name: name ?? null, email: email ?? null, phone: phone ?? null };
}

function addressIn(order: SaleJson, group: string): Address | null {
  const address = order.groups?.find((each) => each.id === group)?.address;
  if (!address) return null;
  const { name, lines, city, region, postcode, country, phone } = address;
  return {
    name: name ?? null,
    lines: lines ?? [],
    city: city ?? null,
    region: region ?? null,
    postcode: postcode ?? null,
    country,
    phone: phone ?? null,
  };
}
