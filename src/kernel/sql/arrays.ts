import type { Uuid } from '../ids.ts';
import type { Instant } from '../time.ts';

/**
 * Array parameters in PostgreSQL's binary format, one statement for any number of rows:
 * `insert into t select * from unnest($1::uuid[], $2::int4[])`. The driver sends a Buffer as binary;
 * measured beside text arrays on the capture path this is worth about a third of the rate.
 */
type Null = null | undefined;

const OID = {
  bool: 16,
  bytea: 17,
  int8: 20,
  int4: 23,
  text: 25,
  json: 114,
  timestamptz: 1184,
  uuid: 2950,
  jsonb: 3802,
};
const EPOCH_2000 = 946_684_800_000;

export function uuids(values: readonly (Uuid | Null)[]): Buffer {
  return fixed(OID.uuid, 16, values, (out, at, value) => out.write(value.replaceAll('-', ''), at, 'hex'));
}

export function int4s(values: readonly (number | Null)[]): Buffer {
  return fixed(OID.int4, 4, values, (out, at, value) => out.writeInt32BE(value, at));
}

export function int8s(values: readonly (bigint | Null)[]): Buffer {
  return fixed(OID.int8, 8, values, (out, at, value) => out.writeBigInt64BE(value, at));
}

export function bools(values: readonly (boolean | Null)[]): Buffer {
  return fixed(OID.bool, 1, values, (out, at, value) => out.writeUInt8(value ? 1 : 0, at));
}

export function instants(values: readonly (Instant | Null)[]): Buffer {
  return fixed(OID.timestamptz, 8, values, (out, at, value) =>
    out.writeBigInt64BE(BigInt(Date.parse(value) - EPOCH_2000) * 1000n, at),
  );
}

export function texts(values: readonly (string | Null)[]): Buffer {
  return variable(OID.text, values);
}

/** JSON texts, already written. */
export function jsons(values: readonly (string | Null)[]): Buffer {
  return variable(OID.json, values);
}

export function byteas(values: readonly (Uint8Array | Null)[]): Buffer {
  return variable(OID.bytea, values);
}

function fixed<T>(
  oid: number,
  size: number,
  values: readonly (T | Null)[],
  put: (out: Buffer, at: number, value: T) => void,
): Buffer {
  let bytes = 20;
  for (const value of values) bytes += 4 + (value === null || value === undefined ? 0 : size);
  const out = Buffer.allocUnsafe(bytes);
  let at = header(out, oid, values);
  for (const value of values) {
    if (value === null || value === undefined) {
      at = out.writeInt32BE(-1, at);
    } else {
      at = out.writeInt32BE(size, at);
      put(out, at, value);
      at += size;
    }
  }
  return out;
}

function variable(oid: number, values: readonly (string | Uint8Array | Null)[]): Buffer {
  let bytes = 20;
  for (const value of values) bytes += 4 + lengthOf(value);
  const out = Buffer.allocUnsafe(bytes);
  let at = header(out, oid, values);
  for (const value of values) {
    if (value === null || value === undefined) {
      at = out.writeInt32BE(-1, at);
    } else {
      const size = lengthOf(value);
      at = out.writeInt32BE(size, at);
      if (typeof value === 'string') out.write(value, at, 'utf8');
      else out.set(value, at);
      at += size;
    }
  }
  return out;
}

function lengthOf(value: string | Uint8Array | Null): number {
  if (value === null || value === undefined) return 0;
  return typeof value === 'string' ? Buffer.byteLength(value, 'utf8') : value.length;
}

/** One dimension, the nulls flag, the element type, the length, lower bound 1. */
function header(out: Buffer, oid: number, values: readonly unknown[]): number {
  out.writeInt32BE(1, 0);
  out.writeInt32BE(values.some((value) => value === null || value === undefined) ? 1 : 0, 4);
  out.writeInt32BE(oid, 8);
  out.writeInt32BE(values.length, 12);
  out.writeInt32BE(1, 16);
  return 20;
}
