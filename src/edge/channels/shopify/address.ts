import type { OrderJson } from '../channel.ts';
import type { Field } from '../field.ts';

export type AddressJson = NonNullable<NonNullable<OrderJson['groups']>[number]['address']>;

/** What ISO 3166 keeps free for 'no country': an order on hold for its address has one until somebody says which. */
export const UNKNOWN_COUNTRY = 'ZZ';

export function addressOf(address: Field): AddressJson | null {
  if (address.isMissing) return null;
  const lines = ['company', 'address1', 'address2'].flatMap((name) => address.at(name).text(200) ?? []);
  return {
    name: nameOf(address),
    lines,
    city: address.at('city').text(200),
    region: address.at('province_code').text(100) ?? address.at('province').text(100),
    postcode: address.at('zip').text(20),
    country: countryOf(address) ?? UNKNOWN_COUNTRY,
    phone: address.at('phone').text(50),
  };
}

export function countryOf(address: Field): string | null {
  const code = address.at('country_code').text(10)?.toUpperCase() ?? '';
  return /^[A-Z]{2}$/.test(code) ? code : null;
}

export function nameOf(person: Field): string | null {
  const parts = [person.at('first_name').text(100), person.at('last_name').text(99)].filter(Boolean);
  return person.at('name').text(200) ?? (parts.length > 0 ? parts.join(' ') : null);
}
