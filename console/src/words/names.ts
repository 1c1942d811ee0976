import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { bookQuery } from '../api/queries.ts';
import type { Book } from '../api/types.ts';

export type Names = {
  readonly place: (code: string) => string;
  readonly channel: (code: string) => string;
  readonly entity: (code: string) => string;
  /** The zone of the house, where no place is known. */
  readonly zone: string;
  readonly book: Book | undefined;
};

/** What codes are called, by the reference book. */
export function useNames(): Names {
  const { data } = useQuery(bookQuery);
  return useMemo(() => namesIn(data), [data]);
}

function namesIn(book: Book | undefined): Names {
  const of = (rows: readonly { code: string; name: string }[] = []) => {
    const known = new Map(rows.map(({ code, name }) => [code, name]));
    return (code: string) => known.get(code) ?? code;
  };
  const place = of(book?.places);
  return {
    // an order may be at several places: 'A + 027'
    place: (code) => code.split(' + ').map(place).join(' + '),
    channel: of(book?.channels),
    entity: of(book?.entities),
    zone: book?.zone ?? 'UTC',
    book,
  };
}
