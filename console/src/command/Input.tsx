import { type ReactNode, useId } from 'react';
import type { Order } from '../api/types.ts';
import { fromLocalValue, localValue } from '../words/time.ts';
import css from './Fields.module.css';
import type { Field } from './fields.ts';
import { ItemInput } from './ItemInput.tsx';
import { MoneyInput } from './MoneyInput.tsx';
import { UnitsInput } from './UnitsInput.tsx';

export type InputContext = { readonly zone: string; readonly currency: string; readonly order: Order | null };
export type InputProps = {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  wrong: string | null;
  context: InputContext;
  /** A form begins with what must be said. */
  isFirst: boolean;
};
export type Wired = {
  id: string;
  required: boolean;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
  'aria-label'?: string;
  'data-autofocus'?: true;
};

const WHOLE = new Set(['long', 'units', 'many']);

/** A field with its label, its hint, and what is wrong with it. */
export function Input(props: InputProps) {
  const { field, wrong, isFirst } = props;
  const id = useId();
  const note = wrong ?? field.hint;
  const wired: Wired = {
    id,
    required: field.required,
    'aria-invalid': wrong !== null,
    'aria-describedby': note ? `${id}-note` : undefined,
    ...(isFirst ? { 'data-autofocus': true as const } : {}),
  };
  const label = `${field.label}${field.required ? '' : ', if any'}`;
  const isGroup = field.kind === 'many' || field.kind === 'units';
  return (
    <div className={`field ${WHOLE.has(field.kind) ? css.whole : ''}`}>
      {isGroup ? <span className="label">{label}</span> : field.kind !== 'flag' && <label htmlFor={id}>{label}</label>}
      {control(props, wired)}
      {note && (
        <p id={`${id}-note`} className={wrong ? 'bad' : undefined}>
          {note.charAt(0).toUpperCase() + note.slice(1)}
        </p>
      )}
    </div>
  );
}

function control({ field, value, onChange, context }: InputProps, wired: Wired): ReactNode {
  const text = typeof value === 'string' ? value : '';
  const change = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  switch (field.kind) {
    case 'text':
      return <input className="input" {...wired} value={text} onChange={change} autoComplete="off" />;
    case 'item':
      return <ItemInput wired={wired} value={text} onChange={onChange} />;
    case 'long':
      return <textarea className="input" rows={2} {...wired} value={text} onChange={change} />;
    case 'lines':
      return (
        <textarea
          className="input"
          rows={2}
          {...wired}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(event) => onChange(event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n'))}
        />
      );
    case 'choice':
      return (
        <select className="input" {...wired} value={text} onChange={change}>
          <option value="">{field.required ? 'Choose' : 'Not said'}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    case 'many':
      return <Many field={field} value={(value as string[] | undefined) ?? []} onChange={onChange} />;
    case 'flag':
      return (
        <label className={css.flag}>
          <input
            type="checkbox"
            className="check"
            {...wired}
            checked={value === true}
            onChange={(event) => onChange(event.currentTarget.checked || undefined)}
          />
          {field.label}
        </label>
      );
    case 'count':
      return (
        <input
          className="input"
          type="number"
          min={1}
          max={field.most ?? undefined}
          {...wired}
          value={typeof value === 'number' ? value : ''}
          onChange={(event) =>
            onChange(event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value))
          }
        />
      );
    case 'money':
      return <MoneyInput wired={wired} value={value} onChange={onChange} currency={context.currency} />;
    case 'moment':
      return (
        <input
          className="input"
          type="datetime-local"
          {...wired}
          value={text ? localValue(text, context.zone) : ''}
          onChange={(event) => onChange(fromLocalValue(event.currentTarget.value, context.zone) ?? undefined)}
        />
      );
    case 'units':
      return <UnitsInput value={value} onChange={onChange} order={context.order} />;
  }
}

function Many({
  field,
  value,
  onChange,
}: {
  field: Field;
  value: readonly string[];
  onChange: (value: unknown) => void;
}) {
  return (
    <div className={css.many}>
      {field.options.map((option) => (
        <label key={option.value} className={css.flag}>
          <input
            type="checkbox"
            className="check"
            checked={value.includes(option.value)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...value, option.value] : value.filter((each) => each !== option.value),
              )
            }
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
