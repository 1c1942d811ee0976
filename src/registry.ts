import type { AnyOperation } from './books/operation.ts';
import { captureOperations } from './stages/capture/operations.ts';
import { closeOperations } from './stages/close/operations.ts';
import { exceptionOperations } from './stages/exception/operations.ts';
import { fulfillOperations } from './stages/fulfill/operations.ts';
import { promiseOperations } from './stages/promise/operations.ts';
import { returnOperations } from './stages/return/operations.ts';
import { engine } from './stages/route/engine.ts';
import { routeOperations } from './stages/route/operations.ts';
import { validateOperations } from './stages/validate/operations.ts';

/** Everything that can be done, stage by stage, in the order of an order's life. */
export const operations: readonly AnyOperation[] = [
  ...captureOperations,
  ...validateOperations,
  ...promiseOperations(engine),
  ...routeOperations,
  ...fulfillOperations,
  ...closeOperations,
  ...returnOperations,
  ...exceptionOperations,
];

export const registry: ReadonlyMap<string, AnyOperation> = new Map(operations.map((each) => [each.name, each]));
