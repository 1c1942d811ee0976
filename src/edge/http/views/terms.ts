import { z } from 'zod';

/** The small words of every view. */
export const amount = z.number().int().meta({ description: 'Minor units of the currency' });
export const moment = z.string().meta({ format: 'date-time' });
export const promiseClass = z.enum(['safe', 'watch', 'risk']);
