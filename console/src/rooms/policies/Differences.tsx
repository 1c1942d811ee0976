import css from './Policies.module.css';
import type { Draft } from './queries.ts';

/** What one document says otherwise than another, each as a sentence. */
export function Differences({ title, differences }: { title: string; differences: Draft['differences'] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {differences.length === 0 ? (
        <p className="mute">None: they say the same.</p>
      ) : (
        <ul className={css.differences}>
          {differences.map((each) => (
            <li key={each.path}>
              {!each.says.startsWith(each.path) && <span className="mono mute">{each.path}</span>} {each.says}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
