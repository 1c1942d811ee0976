import type { components, paths } from './schema.gen.ts';

type Schemas = components['schemas'];
type Body<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Me = Body<'/v1/me'>;
export type Book = Schemas['Book'];
export type OrderRow = Schemas['OrderRow'];
export type Order = Schemas['Order'];
export type Allowed = Schemas['Allowed'];
export type Journal = Schemas['Journal'];
export type JournalEvent = Journal['events'][number];
export type CaseRow = Body<'/v1/cases'>['cases'][number];
export type CaseList = Body<'/v1/cases'>;
export type Case = Schemas['Case'];
export type Choice = Case['choices'][number];
export type Effects = NonNullable<Schemas['Preview']['effects']>;
export type OrderCounts = Body<'/v1/orders/counts'>;
export type PromiseClass = 'safe' | 'watch' | 'risk';

/** What the sign-in page of the demo world may show. */
export type Demo = {
  readonly people: readonly {
    readonly name: string;
    readonly email: string;
    readonly role: string;
    readonly places: readonly string[] | null;
    readonly entities: readonly string[] | null;
    readonly limit: number;
  }[];
  readonly world: {
    readonly stores: number;
    readonly warehouses: number;
    readonly channels: number;
    readonly orders: number;
  };
  readonly now: string;
  readonly order: { readonly number: string; readonly verdict: string; readonly spine: Order['spine'] } | null;
};
