import pg from 'pg';

/**
 * How values come out of the database, at one place: int8 as bigint, moments as ISO text in UTC with milliseconds,
 * and what has no exact twin in JavaScript (numeric, date, uuid, JSON) as the text that it is. Arrays hold the same.
 */
type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;

const SCALARS: Record<number, Parse> = {
  20: BigInt, // int8
  114: asText, // json
  1082: asText, // date
  1184: readInstant, // timestamptz
  3802: asText, // jsonb
};

/** Array types whose elements are read as above: int8, json, date, timestamptz, jsonb. */
const ELEMENTS: Record<number, Parse> = { 1016: BigInt, 199: asText, 1182: asText, 1185: readInstant, 3807: asText };

/** In the form that a pg.Client and a pg.Pool take as `types`. */
export const types = {
  getTypeParser(oid: number, format?: string): (value: never) => unknown {
    if (format === 'binary') return (value: Buffer) => value;
    const element = ELEMENTS[oid];
    return element ? (text: string) => readArray(text, element) : (SCALARS[oid] ?? standard(oid));
  },
};

function standard(oid: number): Parse {
  return pg.types.getTypeParser(oid, 'text') as Parse;
}

const TEXT_ARRAY = 1009;

function readArray(text: string, parse: Parse): unknown {
  const each = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(each) : value === null ? null : parse(value as string);
  return each(standard(TEXT_ARRAY)(text));
}

/**
 * '2026-11-19 20:31:07.5+00', as a session in UTC prints it, to '2026-11-19T20:31:07.500Z'. What no calendar holds,
 * such as infinity, stays as it is printed.
 */
export function readInstant(text: string): string {
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.test(text) || !text.endsWith('+00')) return text;
  const fraction = text[19] === '.' ? text.slice(20, -3) : '';
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
}
