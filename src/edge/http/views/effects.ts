import { z } from 'zod';

const money = z.number().int();
const promise = z
  .object({ by: z.string(), kept: z.number().int(), class: z.enum(['safe', 'watch', 'risk']) })
  .nullable();

/** The six consequences, always in this order. */
export const effectsView = z
  .object({
    promise: z.object({ before: promise, after: promise, says: z.string() }),
    margin: z.object({ before: money, after: money, change: money }),
    refund: z.object({ amount: money, says: z.string() }),
    stock: z.array(z.object({ item: z.string(), place: z.string(), bucket: z.string(), change: z.number().int() })),
    entity: z.array(z.object({ entity: z.string(), says: z.string() })),
    customer: z.object({ hears: z.string() }),
  })
  .meta({ id: 'Effects' });
