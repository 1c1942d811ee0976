import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { StateTag } from '../../kit/StateTag.tsx';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { exactly } from '../../words/time.ts';
import css from './Policies.module.css';
import { type Kind, versionsQuery } from './queries.ts';
import { kindName } from './said.ts';

/** All versions of a policy, the newest first: each can be read. */
export function VersionsTable({ kind, shown }: { kind: Kind; shown: number | undefined }) {
  const { data } = useQuery(versionsQuery(kind));
  const { zone } = useNames();
  const now = useMinute();
  const versions = [...(data?.versions ?? [])].reverse();
  return (
    <section className="panel" aria-label="Versions">
      <header>
        <h2>Versions</h2>
        <span className="mute">{kindName(kind)}</span>
      </header>
      {data && versions.length === 0 && <p className={css.none}>None was written: what is built in holds.</p>}
      {versions.length > 0 && (
        <table className="grid">
          <colgroup>
            <col style={{ width: 104 }} />
            <col style={{ width: 92 }} />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th>Version</th>
              <th>State</th>
              <th>From, by whom</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((each) => (
              <tr key={each.version} className={each.version === shown ? css.current : ''}>
                <td>
                  <Link to="/routing" search={{ kind, version: String(each.version) }} activeProps={{}}>
                    Version {each.version}
                  </Link>
                </td>
                <td>
                  {each.state === 'past' ? (
                    <span className="mute">past</span>
                  ) : (
                    <StateTag of={each.state === 'active' ? 'done' : 'held'} says={each.state} />
                  )}
                </td>
                <td title={each.note ?? undefined}>
                  {exactly(each.activeFrom, now, zone)} <span className="mute">{each.author}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
