import css from './Policies.module.css';

/** The rules read aloud, in the order in which they hold. */
export function Sentences({ sentences }: { sentences: readonly { rule: string; says: string }[] }) {
  if (sentences.length === 0) return <p className="mute">It has no rules: every place may be asked for everything.</p>;
  return (
    <ol className={css.sentences} aria-label="Rules">
      {sentences.map(({ rule, says }) => (
        <li key={rule}>
          <b>{rule}</b>
          <p>{says}</p>
        </li>
      ))}
    </ol>
  );
}
