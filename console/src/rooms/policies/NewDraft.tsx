import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Editor } from './Editor.tsx';
import css from './Policies.module.css';
import { type Kind, versionQuery, versionsQuery } from './queries.ts';
import { kindName } from './said.ts';

/** A draft begins with what the newest version says. */
export function NewDraft({ kind }: { kind: Kind }) {
  const navigate = useNavigate({ from: '/routing' });
  const { data: all } = useQuery(versionsQuery(kind));
  const base = all ? (all.versions.at(-1)?.version ?? 0) : null;
  const { data: newest } = useQuery({ ...versionQuery(kind, base ?? 0), enabled: base !== null && base > 0 });
  const document = base === 0 ? (kind === 'rules' ? { rules: [], clusters: {} } : {}) : newest?.document;
  return (
    <section className="panel" aria-label={`A draft of ${kindName(kind)}`}>
      <header>
        <h2>A draft of {kindName(kind).toLowerCase()}</h2>
        <span className="mute">nothing holds before somebody else has approved it</span>
      </header>
      {base !== null && document && (
        <div className={css.body}>
          <Editor
            kind={kind}
            draft={null}
            base={base}
            document={document}
            note=""
            onSaved={(draft) => void navigate({ to: '.', search: { kind, draft: draft.id }, replace: true })}
          />
        </div>
      )}
    </section>
  );
}
