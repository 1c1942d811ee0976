import type { Book, Place } from '../../../books/reference/book.ts';
import type { RulesPolicy, Selection } from '../../../books/reference/routing-rules.ts';

type Named = RulesPolicy['clusters'];

export function isSelected(place: Pick<Place, 'code' | 'kind'>, selection: Selection, clusters: Named): boolean {
  const { codes, clusters: names, kinds } = selection;
  return (
    codes?.includes(place.code) ||
    kinds?.includes(place.kind) ||
    names?.some((name) => clusters[name]?.includes(place.code)) ||
    false
  );
}

type Known = { readonly book: Book; readonly clusters: Named; readonly members: Uint8Array };
const known = new WeakMap<Selection, Known>();

/** 1 for each place of the book that is selected. A selection of a document in the book is worked out once. */
export function membersOf(selection: Selection, clusters: Named, book: Book): Uint8Array {
  const found = known.get(selection);
  if (found && found.book === book && found.clusters === clusters) return found.members;
  const members = Uint8Array.from(book.places, (place) => Number(isSelected(place, selection, clusters)));
  known.set(selection, { book, clusters, members });
  return members;
}
