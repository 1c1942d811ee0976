import { useState } from 'react';
import { money, readMoney } from '../words/money.ts';
import type { Wired } from './Input.tsx';

type Props = { wired: Wired; value: unknown; onChange: (value: unknown) => void; currency: string };

/** Typed as people write an amount, sent in minor units; what is typed stays as it was typed. */
export function MoneyInput({ wired, value, onChange, currency }: Props) {
  const [text, setText] = useState(typeof value === 'number' ? money(value, currency) : '');
  const isBad = text !== '' && readMoney(text, currency) === null;
  return (
    <input
      className="input num"
      inputMode="decimal"
      placeholder={money(0, currency)}
      autoComplete="off"
      {...wired}
      aria-invalid={wired['aria-invalid'] || isBad}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(readMoney(event.currentTarget.value, currency) ?? undefined);
      }}
    />
  );
}
