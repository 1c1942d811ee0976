import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Banner } from '../../kit/Banner.tsx';
import { StateTag } from '../../kit/StateTag.tsx';
import { Differences } from './Differences.tsx';
import { DocumentText } from './DocumentText.tsx';
import { DraftSteps } from './DraftSteps.tsx';
import { Editor } from './Editor.tsx';
import css from './Policies.module.css';
import { draftQuery } from './queries.ts';
import { Sentences } from './Sentences.tsx';
import { Steps } from './Steps.tsx';
import { kindName, stateSaid, versionSaid } from './said.ts';

/** A draft: what it would change, in sentences first; then its text, and the way to a version. */
export function DraftPanel({ id }: { id: string }) {
  const { data: draft, error } = useQuery(draftQuery(id));
  if (error) return <p className={css.none}>{error.message}</p>;
  if (!draft) return <section className="panel" aria-busy="true" />;
  const may = (step: string) => draft.allowed.some((each) => each.step === step && each.ready);
  return (
    <section className="panel" aria-label={`Draft of ${kindName(draft.kind)}`}>
      <header>
        <h2>Draft of {kindName(draft.kind).toLowerCase()}</h2>
        <StateTag of={draft.state === 'activated' ? 'done' : 'held'} says={stateSaid(draft.state)} />
        <span className="grow" />
        <span className="mute">
          by {draft.author}, against {versionSaid(draft.base)}
        </span>
        {may('simulate') && (
          <Link to="/routing/simulation" search={{ draft: draft.id }} className="btn">
            Simulate <kbd>S</kbd>
          </Link>
        )}
      </header>
      <div className={css.body}>
        <p className="soft">{draft.note}</p>
        {draft.stale && (
          <Banner tone="watch" title="A newer version is there">
            It rests on {versionSaid(draft.base)}; write it against the newest one.
          </Banner>
        )}
        <DraftSteps draft={draft} />
        <Differences title={`Differences from ${versionSaid(draft.base)}`} differences={draft.differences} />
        {draft.kind === 'rules' && (
          <section aria-label="Read aloud">
            <h3>Read aloud</h3>
            <Sentences sentences={draft.sentences} />
          </section>
        )}
        {may('change') ? (
          <Editor
            key={draft.changed}
            kind={draft.kind}
            draft={draft.id}
            base={draft.base}
            document={draft.document}
            note={draft.note}
            onSaved={() => {}}
          />
        ) : (
          <DocumentText document={draft.document} open={false} />
        )}
        <Steps steps={draft.steps} />
      </div>
    </section>
  );
}
