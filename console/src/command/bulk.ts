import type { Preview } from '../api/client.ts';

/** One thing of many: what would be sent, what it would do, or why it is left out. */
export type BulkItem = {
  readonly name: string;
  readonly path: string;
  readonly body: unknown;
  readonly version: number | undefined;
  readonly preview: Preview | null;
  readonly because: string | null;
  readonly isLoading: boolean;
};

export type BulkResult = { readonly done: boolean; readonly says: string };

/** What the whole of it would do, from the previews alone. */
export function bulkFigures(items: readonly BulkItem[]) {
  const willRun = items.filter((item) => item.preview !== null && item.because === null);
  const effects = willRun.flatMap((item) => item.preview?.effects ?? []);
  return {
    willRun,
    kept: effects.filter(({ promise: { before, after } }) => before && after && after.by <= before.by).length,
    atRisk: effects.filter(
      ({ promise: { before, after } }) => before?.class === 'risk' && after && after.class !== 'risk',
    ).length,
    margin: effects.reduce((sum, { margin }) => sum + margin.change, 0),
    told: effects.filter(({ customer }) => customer.hears !== 'hears nothing').length,
    isLoading: items.some((item) => item.isLoading),
  };
}
