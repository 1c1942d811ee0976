import { useQuery } from '@tanstack/react-query';
import { filled } from '../api/client.ts';
import { caseQuery, orderQuery } from '../api/queries.ts';
import type { Case, Order } from '../api/types.ts';
import { useNames } from '../words/names.ts';
import { commandInfo } from './schema.ts';

/** What a command is on: where it is sent, the version on screen, and whether the server says that it is ready. */
export type Subject = {
  readonly name: string;
  readonly path: string;
  readonly version: number | undefined;
  readonly order: Order | null;
  readonly zone: string;
  readonly currency: string;
  /** Why it cannot be done, as the server says it; null when it can be tried. */
  readonly refused: string | null;
  readonly remedy: string | null;
};

/** An order by its number, a case by its number, or a place by its code; null while it is being read. */
export function useSubject(operation: string, on: string): Subject | null {
  const info = commandInfo(operation);
  const kind = /\{(\w+)\}/.exec(info?.path ?? '')?.[1];
  const order = useQuery({ ...orderQuery(on), enabled: kind === 'order' }).data;
  const found = useQuery({ ...caseQuery(on), enabled: kind === 'case' }).data;
  const names = useNames();
  const plain = { version: undefined, order: null, zone: names.zone, currency: 'USD', refused: null, remedy: null };
  if (!info || !kind) return null;
  if (kind === 'order') return order ? ofOrder(order, operation) : null;
  if (kind === 'case') return found ? ofCase(found, operation) : null;
  return { ...plain, name: names.place(on), path: pathOf(info.path, on) };
}

function pathOf(path: string, value: string): string {
  const name = /\{(\w+)\}/.exec(path)?.[1] ?? '';
  return filled(path, { [name]: value });
}

function ofCase(found: Case, operation: string): Subject {
  const allowed = found.allowed.find((each) => each.operation === operation);
  return {
    name: found.number,
    path: allowed?.path ?? '',
    version: found.version,
    order: null,
    zone: found.zone,
    currency: found.currency ?? 'USD',
    refused: allowed ? allowed.because : 'this case has no such command',
    remedy: allowed?.remedy ?? null,
  };
}

function ofOrder(order: Order, operation: string): Subject {
  const allowed = order.allowed.find((each) => each.operation === operation);
  return {
    name: order.number,
    path: allowed?.path ?? '',
    version: order.version,
    order,
    zone: order.zone,
    currency: order.currency,
    refused: allowed ? allowed.because : 'this order has no such command',
    remedy: allowed?.remedy ?? null,
  };
}
