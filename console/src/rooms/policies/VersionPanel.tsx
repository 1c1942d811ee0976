import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { exactly } from '../../words/time.ts';
import { Differences } from './Differences.tsx';
import { DocumentText } from './DocumentText.tsx';
import { Faults } from './Faults.tsx';
import { faultsOf } from './faults.ts';
import css from './Policies.module.css';
import { differencesQuery, type Kind, useRollBack, type Version, versionQuery } from './queries.ts';
import { Sentences } from './Sentences.tsx';
import { Steps } from './Steps.tsx';
import { kindName } from './said.ts';

/** One version, read aloud: its rules as sentences, its document, what it changed, the way back to it. */
export function VersionPanel({ kind, version }: { kind: Kind; version: number | undefined }) {
  const { data, error } = useQuery({ ...versionQuery(kind, version ?? 0), enabled: version !== undefined });
  if (version === undefined)
    return (
      <section className="panel" aria-label="What holds">
        <header>
          <h2>{kindName(kind)}</h2>
        </header>
        <p className={css.none}>
          No version was written yet: what is built in holds. Draft a change to write the first.
        </p>
      </section>
    );
  if (error) return <p className={css.none}>{error.message}</p>;
  return data ? <Shown one={data} /> : <section className="panel" aria-busy="true" />;
}

function Shown({ one }: { one: Version }) {
  const { zone } = useNames();
  const now = useMinute();
  return (
    <section className="panel" aria-label={`${kindName(one.kind)}, version ${one.version}`}>
      <header>
        <h2>
          {kindName(one.kind)}, version {one.version}
        </h2>
        <span className="mute">
          {one.state} from {exactly(one.activeFrom, now, zone)}, {one.author}
        </span>
      </header>
      <div className={css.body}>
        {one.note && <p className="soft">{one.note}</p>}
        {one.kind === 'rules' && <Sentences sentences={one.sentences} />}
        {one.version > 1 && <Since one={one} />}
        <DocumentText document={one.document} open={one.kind !== 'rules'} />
        <Steps steps={one.steps} />
        {one.allowed.map((each) =>
          each.ready ? (
            <RollBack key={each.step} one={one} />
          ) : (
            <p key={each.step} className={css.refused}>
              {each.title}: {each.because}
            </p>
          ),
        )}
      </div>
    </section>
  );
}

function Since({ one }: { one: Version }) {
  const { data } = useQuery(differencesQuery(one.kind, one.version - 1, one.version));
  if (!data) return null;
  return <Differences title={`Differences from version ${one.version - 1}`} differences={data.differences} />;
}

function RollBack({ one }: { one: Version }) {
  const navigate = useNavigate({ from: '/routing' });
  const [note, setNote] = useState('');
  const back = useRollBack(
    one.kind,
    (made) => void navigate({ to: '.', search: { kind: made.kind, version: String(made.version) } }),
  );
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        back.mutate({ version: one.version, note });
      }}
    >
      <div className="field grow">
        <label htmlFor="back-note">Why version {one.version} shall hold again</label>
        <input id="back-note" className="input" value={note} onChange={(event) => setNote(event.target.value)} />
      </div>
      <button type="submit" className="btn" disabled={back.isPending}>
        Roll back to version {one.version}
      </button>
      <Faults faults={faultsOf(back.error)} />
    </form>
  );
}
