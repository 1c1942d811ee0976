/** What the draft has more than today, as `say` says it; a dash where they are the same. */
export function Difference({ by, say }: { by: number; say: (by: number) => string }) {
  return <td className={`num ${by === 0 ? 'mute' : ''}`}>{by === 0 ? '\u2013' : say(by)}</td>;
}
