import { Link } from '@tanstack/react-router';
import type { Draft } from '../policies/queries.ts';
import css from './Simulation.module.css';

/** The verdict in a sentence, and the way back. */
export function Head({ draft, title, says }: { draft: Draft; title: string; says: string }) {
  return (
    <div className={css.head}>
      <div className="grow">
        <h1>{title}</h1>
        <p className={css.ask}>{says}</p>
      </div>
      <Link to="/routing" search={{ kind: draft.kind, draft: draft.id }} className="btn">
        Back to the draft <kbd>Esc</kbd>
      </Link>
    </div>
  );
}
