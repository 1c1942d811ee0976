import { z } from 'zod';
import type { Actor, AnyOperation } from '../../../books/operation.ts';
import { type Case, isOpen } from '../../../books/order/case.ts';
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

type Allowed = z.infer<typeof allowedView>;

/** What each command would say to this order now, before it looks at more than the page: ready, or why not. */
export function allowedOn(order: Order, operations: readonly AnyOperation[], actor: Actor): Allowed[] {
  return operations
    .filter((operation) => operation.on === 'order' && operation.path && !operation.begins && !operation.anywhere)
    .map((operation) => {
      const refusal = operation.gate?.(order as never) ?? null;
      const path = `/v1${operation.path}`.replace('{order}', order.id);
      return said(operation, path, actor, refusal?.because ?? null, refusal?.remedy ?? null);
    });
}

/** What somebody may do with a case as such: take it, pass it on, let it rest, resolve it. */
export function allowedOnCase(one: Case, operations: readonly AnyOperation[], actor: Actor): Allowed[] {
  return operations
    .filter((operation) => operation.path?.startsWith('/cases/{case}/'))
    .map((operation) => {
      const path = `/v1${operation.path}`.replace('{case}', one.id);
      return said(operation, path, actor, isOpen(one) ? null : 'the case is closed', null);
    });
}

/** What somebody may do at a place; `because` is what speaks against it now. */
export function allowedAt(place: string, operation: AnyOperation, actor: Actor, because: string | null): Allowed {
  return said(operation, `/v1${operation.path}`.replace('{place}', place), actor, because, null);
}

function said(
  operation: AnyOperation,
  path: string,
  actor: Actor,
  because: string | null,
  remedy: string | null,
): Allowed {
  const may = actor.role !== null && operation.roles.includes(actor.role);
  return {
    operation: operation.name,
    title: operation.title,
    path,
    ready: because === null && may,
    because: because ?? (may ? null : `needs the role ${operation.roles.join(' or ')}`),
    remedy,
  };
}
