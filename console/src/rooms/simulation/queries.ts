import { queryOptions, skipToken } from '@tanstack/react-query';
import { filled, send, sendForLines } from '../../api/client.ts';
import { Failure } from '../../api/refusal.ts';
import type { components } from '../../api/schema.gen.ts';
import { newKey } from '../../command/useRun.ts';
import type { Draft } from '../policies/queries.ts';
import type { Asked, Simulation } from './asked.ts';

export type TestDrive = components['schemas']['TestDrive'];
type Told = components['schemas']['SimulationTold'];
export type Progress = { readonly done: number; readonly of: number };

/** Orders decided so far. It is told by the simulation as it runs. */
export const progressQuery = (asked: Asked | null) =>
  queryOptions<Progress>({ queryKey: ['simulation progress', asked], queryFn: skipToken });

/** The same question has the same answer, so it is kept; who goes away ends it. */
export const simulationQuery = (asked: Asked | null) =>
  queryOptions<Simulation>({
    queryKey: ['simulation', asked],
    queryFn: asked
      ? async ({ client, signal }) => {
          client.removeQueries({ queryKey: progressQuery(asked).queryKey });
          for await (const told of sendForLines(pathOf(asked), bodyOf(asked), signal) as AsyncGenerator<Told>) {
            if ('simulation' in told) return told.simulation;
            client.setQueryData(progressQuery(asked).queryKey, told);
          }
          throw new Failure('The simulation broke off. Nothing was changed.', null);
        }
      : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30 * 60_000,
    retry: false,
  });

/** One order with the facts of its decision, both ways. */
export const testDriveQuery = ({ id, kind, changed }: Draft, order: string) =>
  queryOptions({
    queryKey: ['test drive', id, changed, order],
    queryFn: ({ signal }) =>
      send(
        filled('/v1/orders/{order}/test-drives', { order }),
        { body: { kind, draft: id }, key: newKey() },
        signal,
      ) as Promise<TestDrive>,
    retry: false,
  });

function pathOf({ kind }: Asked): string {
  return filled('/v1/policies/{kind}/simulations', { kind });
}

function bodyOf({ draft, orders, from, to, week }: Asked) {
  return { draft, orders, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(week ? { week } : {}) };
}
