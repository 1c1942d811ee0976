import type { Ref } from 'react';
import { Icon } from '../../kit/Icon.tsx';
import css from './Orders.module.css';

type Props = {
  name: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string | undefined) => void;
  any?: string;
  ref?: Ref<HTMLSelectElement>;
};

/** 'Place is any': a chip that is a real select. */
export function FilterChip({ name, value, options, onChange, any = 'any', ref }: Props) {
  return (
    <span className="chip">
      <label className="row" style={{ gap: 5 }}>
        {name}
        <select ref={ref} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
          <option value="">{any}</option>
          {options.map(([code, label]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {value && (
        <button type="button" className={css.clear} aria-label={`Clear: ${name}`} onClick={() => onChange(undefined)}>
          <Icon of="cross" size={11} />
        </button>
      )}
    </span>
  );
}
