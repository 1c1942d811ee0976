/** Why it is so, in one line. Nothing is said of what is safe, unless something has happened to it. */
export function Because({ says }: { says: string | null }) {
  if (!says) return null;
  const text = says.charAt(0).toUpperCase() + says.slice(1);
  return <span title={text}>{text}</span>;
}
