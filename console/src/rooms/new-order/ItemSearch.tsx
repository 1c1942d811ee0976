import { Combobox, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { itemsQuery } from '../../api/queries.ts';
import { money } from '../../words/money.ts';
import type { SaleLine } from './sale.ts';

/** Items by code or words of their title; the one that is picked becomes a line. */
export function ItemSearch({ currency, onPick }: { currency: string; onPick: (line: SaleLine) => void }) {
  const [text, setText] = useState('');
  const [calm] = useDebouncedValue(text, 200);
  const { data } = useQuery({ ...itemsQuery(calm), placeholderData: keepPreviousData });
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const items = data?.items ?? [];
  const id = useId();
  const pick = (code: string) => {
    const item = items.find((each) => each.item === code);
    if (item) onPick({ item: item.item, title: item.title, quantity: 1, price: item.price ?? 0 });
    setText('');
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick} withinPortal>
      <div className="field">
        <label htmlFor={id}>Add an item</label>
        <Combobox.Target>
          <input
            id={id}
            className="input"
            placeholder="Code or title"
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
            }}
            onClick={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
      </div>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }}>
          {items.map((item) => (
            <Combobox.Option key={item.item} value={item.item}>
              <span className="row">
                <span className="mono">{item.item}</span>
                <span className="grow cut">{item.title}</span>
                <span className="num mute">{item.price !== null && money(item.price, item.currency ?? currency)}</span>
              </span>
            </Combobox.Option>
          ))}
          {items.length === 0 && <Combobox.Empty>No item has that code or title</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
