import pg from 'pg';

const INT8 = 20;
const JSON_TEXT = [114, 3802];
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** How values come out of the database, at one place: bigints, ISO instants, JSON as the text that it is. */
export const types = {
  getTypeParser(oid: number, format?: string): (value: never) => unknown {
    if (format === 'binary') return (value: Buffer) => value;
    if (oid === INT8) return (value: string) => BigInt(value);
    if (oid === TIMESTAMPTZ) return readInstant;
    if (oid === DATE || JSON_TEXT.includes(oid)) return (value: string) => value;
    return pg.types.getTypeParser(oid, 'text') as (value: never) => unknown;
  },
};

/** '2026-11-19 20:31:07.5+00', as a session in UTC prints it, to '2026-11-19T20:31:07.500Z'. */
function readInstant(value: string): string | null {
  if (value === 'infinity' || value === '-infinity') return null;
  const seconds = value.slice(0, 19);
  const fraction = value[19] === '.' ? value.slice(20, value.indexOf('+', 20)).padEnd(3, '0').slice(0, 3) : '000';
  return `${seconds.slice(0, 10)}T${seconds.slice(11)}.${fraction}Z`;
}
