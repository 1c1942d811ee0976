import { texts } from '../../kernel/sql/arrays.ts';
import { type Reader, statement } from '../../kernel/sql/statement.ts';

export type Point = { readonly latitude: number; readonly longitude: number };

const find = statement<{ country: string; code: string; latitude: string; longitude: string }>(
  'postcode.find',
  'select country, code, latitude, longitude from postcode where (country, code) in (select * from unnest($1::text[], $2::text[]))',
);

/** What of an address says where it lies. */
export type PostalPlace = { readonly country: string; readonly postcode?: string | null | undefined };

/** The name of a place in the postcode table, which knows a postcode by its first part: 'US 60601'. */
export function postcodeKey({ country, postcode }: PostalPlace): string | null {
  return postcode ? `${country} ${outward(country, postcode)}` : null;
}

/** Where the places of some postcode keys lie. */
export async function pointsOf(db: Reader, keys: readonly string[]): Promise<Map<string, Point>> {
  if (keys.length === 0) return new Map();
  const rows = await db.run(find, [texts(keys.map((key) => key.slice(0, 2))), texts(keys.map((key) => key.slice(3)))]);
  return new Map(
    rows.map((row) => [
      `${row.country} ${row.code}`,
      { latitude: Number(row.latitude), longitude: Number(row.longitude) },
    ]),
  );
}

/** US ZIP+4 has its place in the first five digits, a Canadian code in its first three characters. */
function outward(country: string, postcode: string): string {
  const compact = postcode.trim().toUpperCase();
  if (country === 'US') return compact.slice(0, 5);
  if (country === 'CA') return compact.replaceAll(' ', '').slice(0, 3);
  if (country === 'BR') return compact.replaceAll('-', '').slice(0, 5);
  return compact;
}
