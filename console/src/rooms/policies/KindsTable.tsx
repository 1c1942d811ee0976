import { Link } from '@tanstack/react-router';
import { StateTag } from '../../kit/StateTag.tsx';
import css from './Policies.module.css';
import type { DraftHead, Kind, VersionHead } from './queries.ts';
import { kindName, stateSaid } from './said.ts';

type Row = { kind: Kind; active: VersionHead | null; scheduled: VersionHead[]; drafts: DraftHead[] };

/** Every kind of policy, with the version in force and whatever is on its way. */
export function KindsTable({ kinds, current }: { kinds: readonly Row[]; current: Kind }) {
  return (
    <section className="panel" aria-label="Policies">
      <header>
        <h2>Policies</h2>
      </header>
      <table className="grid">
        <colgroup>
          <col />
          <col style={{ width: 90 }} />
          <col style={{ width: '44%' }} />
        </colgroup>
        <thead>
          <tr>
            <th>Policy</th>
            <th>In force</th>
            <th>On its way</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, active, scheduled, drafts }) => (
            <tr key={kind} className={kind === current ? css.current : ''}>
              <td>
                <Link
                  to="/routing"
                  search={{ kind }}
                  activeProps={{}}
                  aria-current={kind === current ? 'true' : undefined}
                >
                  {kindName(kind)}
                </Link>
              </td>
              <td>{active ? `version ${active.version}` : <span className="mute">as built in</span>}</td>
              <td className={css.wrap}>
                {scheduled.map((each) => (
                  <Link
                    key={each.version}
                    to="/routing"
                    search={{ kind, version: String(each.version) }}
                    activeProps={{}}
                  >
                    <StateTag of="held" says={`version ${each.version}`} />
                  </Link>
                ))}
                {drafts.map((draft) => (
                  <div key={draft.id} className={css.draft}>
                    <Link to="/routing" search={{ kind, draft: draft.id }} activeProps={{}} title={draft.note}>
                      {draft.note}
                    </Link>
                    <span className="mute sm">
                      {stateSaid(draft.state)}, {draft.author}
                    </span>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
