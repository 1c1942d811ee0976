import { z } from 'zod';
import type { Actor, AnyOperation } from '../../../books/operation.ts';
import type { Order } from '../../../books/order/order.ts';

export const allowedView = z
  .object({
    operation: z.string(),
    title: z.string(),
    path: z.string(),
    ready: z.boolean(),
    because: z.string().nullable(),
    remedy: z.string().nullable(),
  })
  .meta({ id: 'Allowed' });

/** What each command would say to this order now, before it looks at more than the page: ready, or why not. */
export function allowedOn(
  order: Order,
  operations: readonly AnyOperation[],
  actor: Actor,
): z.infer<typeof allowedView>[] {
  return operations
    .filter((operation) => operation.on === 'order' && operation.path && !operation.begins && !operation.anywhere)
    .map((operation) => {
      const refusal = operation.gate?.(order as never) ?? null;
      const may = actor.role !== null && operation.roles.includes(actor.role);
      return {
        operation: operation.name,
        title: operation.title,
        path: `/v1${operation.path}`.replace('{order}', order.id),
        ready: refusal === null && may,
        because: refusal?.because ?? (may ? null : `needs the role ${operation.roles.join(' or ')}`),
        remedy: refusal?.remedy ?? null,
      };
    });
}
