import { useQuery } from '@tanstack/react-query';
import { orderQuery } from '../../api/queries.ts';
import { isRefusal } from '../../api/refusal.ts';
import type { Case } from '../../api/types.ts';
import { Fields } from '../../command/Fields.tsx';
import { fieldsOf } from '../../command/fields.ts';
import { commandInfo, only } from '../../command/schema.ts';
import { useNames } from '../../words/names.ts';
import css from './CasePage.module.css';
import type { Resolution } from './useResolution.ts';

/** What only a person can say before the choice can be worked out. */
export function Asked({ one, resolution }: { one: Case; resolution: Resolution }) {
  const { chosen, draft, say, error } = resolution;
  const names = useNames();
  const number = one.on.number;
  const { data: order } = useQuery({ ...orderQuery(number ?? ''), enabled: number !== null });
  const info = chosen?.operation ? commandInfo(chosen.operation) : null;
  if (!chosen || !info || (number && !order)) return null;
  const known = {
    order: order ?? null,
    places: (names.book?.places ?? []).map(({ code, name }) => ({ value: code, label: name })),
  };
  const fields = fieldsOf(only(info.schema, chosen.asks), known);
  const wrong = isRefusal(error) && error.problem.field ? { field: error.problem.field, says: error.message } : null;
  return (
    <section className="panel" aria-label="What this choice asks for">
      <header>
        <h2>{chosen.title}</h2>
        <span className="mute">it asks for</span>
      </header>
      <div className={css.asked}>
        <Fields
          fields={fields}
          draft={draft}
          onChange={say}
          wrong={wrong}
          context={{ zone: one.zone, currency: one.currency ?? 'USD', order: order ?? null }}
        />
      </div>
    </section>
  );
}
