import type { components } from '../../api/schema.gen.ts';

type Schemas = components['schemas'];
export type Decision = Schemas['RoutingDecision'];
export type PlanSeen = Schemas['WeighedPlan'];
export type Surer = NonNullable<Decision['surer']>;
export type PlaceSeen = Decision['places'][number];
export type Term = Decision['terms'][number];

/** Which decision of an order: of what group, and which one; without a sequence the newest. */
export type Asked = { readonly order: string; readonly group: string; readonly sequence: string | undefined };
