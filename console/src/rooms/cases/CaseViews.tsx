import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { worded } from '../../words/labels.ts';
import { useNames } from '../../words/names.ts';
import css from './Cases.module.css';
import { CASE_TYPES } from './types.ts';

type Props = {
  counts: Readonly<Record<string, number>>;
  places: readonly string[] | null;
  news: string;
  onLetGo: () => void;
};

export function CaseViews({ counts, places, news, onLetGo }: Props) {
  const { view = 'open', type } = useSearch({ from: '/shell/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const names = useNames();
  const shown = [
    ['open', 'Open'],
    ['mine', 'My turn'],
    ['nobody', 'Nobody\u2019s'],
    ...(places ? [['place', places.map(names.place).join(', ')] as const] : []),
    ['finance', 'Finance'],
    ['resolved', 'Resolved today'],
  ] as const;
  return (
    <div className={css.views}>
      <nav className="tabs" aria-label="Views">
        {shown.map(([each, name]) => (
          <Link
            key={each}
            from="/cases"
            to="/cases"
            search={(before) => ({
              ...before,
              view: each === 'open' ? undefined : each,
              at: undefined,
              sel: undefined,
            })}
            activeProps={{}}
            aria-current={each === view ? 'page' : undefined}
          >
            {name} <i>{(counts[each] ?? 0).toLocaleString('en')}</i>
          </Link>
        ))}
      </nav>
      <span className="grow" />
      <span aria-live="polite">
        {news && (
          <button type="button" className={css.note} onClick={onLetGo}>
            <span>{news}. Rows hold still until</span> <kbd>.</kbd>
          </button>
        )}
      </span>
      <label className="chip">
        Type is
        <select
          value={type ?? ''}
          onChange={(event) =>
            void navigate({
              to: '/cases',
              search: (before) => ({ ...before, type: event.target.value || undefined, sel: undefined }),
            })
          }
        >
          <option value="">any</option>
          {CASE_TYPES.map((each) => (
            <option key={each} value={each}>
              {worded(each)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
