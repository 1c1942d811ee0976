import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { itemsQuery } from '../api/queries.ts';
import type { Wired } from './Input.tsx';

type Props = { wired: Wired; value: string; onChange: (value: string) => void };

/** An item by its code, or by words of its title: the browser offers what the house has. */
export function ItemInput({ wired, value, onChange }: Props) {
  const [calm] = useDebouncedValue(value, 200);
  const { data } = useQuery({ ...itemsQuery(calm), placeholderData: keepPreviousData });
  const list = `${wired.id}-items`;
  return (
    <>
      <input
        className="input"
        {...wired}
        list={list}
        placeholder="Code or title"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        autoComplete="off"
      />
      <datalist id={list}>
        {(data?.items ?? []).map(({ item, title }) => (
          <option key={item} value={item}>
            {title}
          </option>
        ))}
      </datalist>
    </>
  );
}
