import { z } from 'zod';

const int = z.number().int();
const sums = z.record(z.string(), int);
const load = z.object({
  units: int,
  share: int,
  busiest: int.meta({ description: 'Units that it had taken on by the end of its busiest day, with those beside these orders' }),
}).meta({ id: 'SimulationLoad' }); // biome-ignore format: a list
const count = z.object({ orders: int, by: int });

const arm = z.object({
  planned: int, noPlan: int, cost: int, costs: sums, units: int, packages: int, splits: int,
  kept: int.meta({ description: 'Mean likelihood that the promise is kept, parts per ten thousand' }),
  late: int.meta({ description: 'Promised later than asked for, parts per ten thousand' }),
  paths: sums,
}).meta({ id: 'SimulationArm' }); // biome-ignore format: a list

const terms = z
  .array(z.object({ name: z.string(), says: z.string() }))
  .meta({ description: 'The names in `costs` and `terms`, in the order in which people read them' });

const change = z.object({
  order: z.string(), group: z.string(), today: int, draft: int, by: int, terms: sums, from: z.array(z.string()), to: z.array(z.string()),
}).meta({ id: 'SimulationChange' }); // biome-ignore format: a list

/** Amounts are minor units, shares parts per ten thousand. */
export const simulationView = z.object({
  kind: z.string(), currency: z.string(), orders: int, from: z.string().nullable(), to: z.string().nullable(),
  today: arm, draft: arm,
  moved: int, fell: count, rose: count, gained: int, lost: int,
  terms,
  places: z.array(
    z.object({ place: z.string(), perDay: int.nullable().meta({ description: 'Units that it takes on in a day; null: as many as come' }), today: load, draft: load }),
  ),
  winners: z.array(change), losers: z.array(change),
}).meta({ id: 'Simulation' }); // biome-ignore format: a list

/** One line of the answer that tells how far it is: all but the last say so, the last has the result. */
export const toldView = z
  .union([z.object({ done: int, of: int }), z.object({ simulation: simulationView })])
  .meta({ id: 'SimulationTold' });

const ruledOut = z.array(z.object({ place: z.string(), says: z.string(), rule: z.string().optional() }));
const packages = z.array(
  z.looseObject({
    mode: z.string(), place: z.string(), at: z.string().optional(), service: z.string().optional(),
    lines: z.array(z.object({ line: z.string(), item: z.string(), quantity: int })),
    costs: sums, kept: int, ready: z.string(),
  }),
); // biome-ignore format: a list

const answer = z.object({
  decision: z.looseObject({
    plan: z.looseObject({ path: z.string(), cost: int, kept: int, ready: z.string(), packages }),
    by: z.string(), alone: int, kept: int, ruledOut,
    losers: z.array(z.object({ place: z.string(), mode: z.string(), costs: int, more: int, term: z.string().nullable() })),
    ruled: z.object({ rules: z.array(z.string()), cost: int }),
  }).nullable(),
  noPlan: z.looseObject({ noPlan: z.string(), blockers: ruledOut }).nullable(),
}).meta({ id: 'TestDriveAnswer', description: 'A plan, or why there is none' }); // biome-ignore format: a list

export const drivesView = z.object({
  currency: z.string(), terms,
  groups: z.array(z.object({ group: z.string(), askedAt: z.string(), today: answer, draft: answer })),
}).meta({ id: 'TestDrive' }); // biome-ignore format: a list
