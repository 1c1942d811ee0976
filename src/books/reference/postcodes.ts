import { texts } from '../../kernel/sql/arrays.ts';
import { type Reader, statement } from '../../kernel/sql/statement.ts';
import type { Address } from '../order/order.ts';

export type Point = { readonly latitude: number; readonly longitude: number };

const find = statement<{ country: string; code: string; latitude: string; longitude: string }>(
  'postcode.find',
  'select country, code, latitude, longitude from postcode where (country, code) in (select * from unnest($1::text[], $2::text[]))',
);

/** Where addresses lie, by 'country postcode'; the table knows a postcode by its first part. */
export async function pointsOf(db: Reader, addresses: readonly Address[]): Promise<Map<string, Point>> {
  const asked = new Map<string, { country: string; code: string; full: string }>();
  for (const { country, postcode } of addresses) {
    if (postcode)
      asked.set(`${country} ${postcode}`, {
        country,
        code: outward(country, postcode),
        full: `${country} ${postcode}`,
      });
  }
  if (asked.size === 0) return new Map();
  const wanted = [...asked.values()];
  const rows = await db.run(find, [texts(wanted.map((w) => w.country)), texts(wanted.map((w) => w.code))]);
  const known = new Map(
    rows.map((row) => [
      `${row.country} ${row.code}`,
      { latitude: Number(row.latitude), longitude: Number(row.longitude) },
    ]),
  );
  return new Map(
    wanted.flatMap(({ country, code, full }) => {
      const point = known.get(`${country} ${code}`);
      return point ? [[full, point] as const] : [];
    }),
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
