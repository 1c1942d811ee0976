import { initials } from '../words/labels.ts';

/** A person or place as two letters; nobody is a dashed ring. */
export function Who({ name }: { name: string | null }) {
  return (
    <span className={name ? 'who' : 'who none'} aria-hidden="true">
      {name ? initials(name) : '?'}
    </span>
  );
}
