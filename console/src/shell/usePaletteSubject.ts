import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { foundQuery, orderQuery } from '../api/queries.ts';

/** What was found, and the order whose commands are offered: the one that is meant, else the one that is open. */
export function usePaletteSubject(query: string) {
  const [calm] = useDebouncedValue(query.trim(), 180);
  const { data, isFetching } = useQuery({ ...foundQuery(calm), placeholderData: keepPreviousData });
  const found = calm.length > 1 ? (data?.orders ?? []) : [];
  const params = useParams({ strict: false });
  const meant =
    found.length === 1 ? found[0] : found.find((each) => each.number.endsWith(calm.replace(/\D/g, '') || '-'));
  const name = meant?.number ?? params.order;
  const { data: order } = useQuery({ ...orderQuery(name ?? ''), enabled: name !== undefined });
  return {
    found,
    isFetching: isFetching || calm !== query.trim(),
    order: name ? order : undefined,
    isMeant: meant !== undefined,
  };
}
