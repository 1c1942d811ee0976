import { useId } from 'react';
import css from './NewOrder.module.css';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  whole?: boolean;
  type?: string;
};

export function TextField({ label, value, onChange, required = false, whole = false, type = 'text' }: Props) {
  const id = useId();
  return (
    <div className={`field ${whole ? css.whole : ''}`}>
      <label htmlFor={id}>
        {label}
        {required ? '' : ', if any'}
      </label>
      <input
        id={id}
        className="input"
        type={type}
        required={required}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
