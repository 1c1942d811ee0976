import css from './Fields.module.css';
import { type Draft, type Field, valueAt, withValue } from './fields.ts';
import { Input, type InputContext } from './Input.tsx';

type Props = {
  fields: readonly Field[];
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Where the server found something wrong, and what. */
  wrong: { readonly field: string; readonly says: string } | null;
  context: InputContext;
};

/** A form as the API describes it: what must be said first, the rest below. */
export function Fields({ fields, draft, onChange, wrong, context }: Props) {
  const ordered = [...fields].sort((a, b) => Number(b.required) - Number(a.required));
  const groups = [...new Set(ordered.map((field) => field.under))];
  return groups.map((under) => {
    const mine = ordered.filter((field) => field.under === under);
    const inputs = mine.map((field) => {
      const name = field.path.join('.');
      const isFirst = field === ordered[0] && field.required;
      return (
        <Input
          key={name}
          field={field}
          value={valueAt(draft, field.path)}
          onChange={(value) => onChange(withValue(draft, field.path, value))}
          wrong={wrong && isAbout(wrong.field, name) ? wrong.says : null}
          isFirst={isFirst}
          context={context}
        />
      );
    });
    return under ? (
      <fieldset key={under} className={css.fields}>
        <legend>{under}</legend>
        {inputs}
      </fieldset>
    ) : (
      <div key="own" className={css.fields}>
        {inputs}
      </div>
    );
  });
}

function isAbout(field: string, name: string): boolean {
  const bare = field.replace(/^(body|input)\./, '');
  return bare === name || bare.startsWith(`${name}.`);
}
