import { assert } from '../kernel/assert.ts';
import { LARGEST } from '../kernel/money.ts';

/** JSON for the outside: money leaves as integers of minor units, exactly, or not at all. */
export function toWire(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => {
    if (typeof inner !== 'bigint') return inner;
    assert(inner <= LARGEST && inner >= -LARGEST, `${inner} is more than a JSON number holds exactly`);
    return Number(inner);
  });
}
