import { z } from 'zod';
import { isUuid } from './ids.ts';
import { minorDigits } from './money.ts';
import { parseInstant } from './time.ts';

z.config({
  customError: (issue) => (issue.code === 'invalid_type' && issue.input === undefined ? 'is missing' : undefined),
});

/** The vocabulary of the API's inputs: each says in words what it wants when it does not get it. */

const noNul = (text: string) => !text.includes('\u0000');

/** Text as people write it, any Unicode but NUL, which PostgreSQL cannot keep. */
export function text(max = 500) {
  return z
    .string()
    .max(max)
    .refine(noNul, 'text without NUL characters')
    .refine(wellFormed, 'well-formed Unicode text');
}

/** A code: letters, digits and `-_.:/#+ `, 1 to 100 characters. */
export function code(max = 100) {
  return text(max).min(1).meta({ description: 'A code, 1 to 100 characters' });
}

export function uuid() {
  return z.string().toLowerCase().refine(isUuid, 'a uuid').meta({ format: 'uuid' });
}

/** Money: an integer number of the currency's minor units (17044 is 170.44 USD). */
export function minor() {
  return z
    .number({ error: 'an integer number of minor units (17044 is 170.44 USD)' })
    .int('an integer number of minor units: no decimals')
    .refine(Number.isSafeInteger, 'an amount of at most 9,007,199,254,740,991')
    .transform((amount) => BigInt(amount))
    .meta({ format: 'int64', description: 'Minor units of the currency' });
}

export function amount() {
  return minor().refine((value) => value >= 0n, 'an amount of 0 or more');
}

export function quantity(max = 1_000_000) {
  return z
    .number({ error: 'a whole number of units' })
    .int('a whole number of units')
    .positive('at least 1 unit')
    .max(max);
}

export function currency() {
  return z
    .string()
    .refine((value) => minorDigits(value) !== undefined, 'an ISO 4217 currency code such as USD')
    .meta({ examples: ['USD', 'EUR'] });
}

/** A moment with an offset; kept in UTC. */
export function time() {
  return z
    .string()
    .refine(
      (value) => parseInstant(value) !== null,
      'an ISO 8601 time with an offset, such as 2026-11-19T14:31:07-06:00',
    )
    .transform((value) => parseInstant(value) as string)
    .meta({ format: 'date-time' });
}

function wellFormed(value: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value);
}
