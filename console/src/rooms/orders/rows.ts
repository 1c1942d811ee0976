/** The rows as they stand on the screen, over all groups. */
function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-list] [data-row]')];
}

/** The name of the row so far from another one; it gets the focus, so that Enter opens it and readers read it. */
export function rowAfter(name: string | undefined, by: number): string | undefined {
  const all = rows();
  const here = all.findIndex((row) => row.dataset.row === name);
  const next = all[here < 0 ? 0 : Math.min(all.length - 1, Math.max(0, here + by))];
  next?.scrollIntoView({ block: 'nearest' });
  next?.focus({ preventScroll: true });
  return next?.dataset.row;
}

/** All rows on screen of the same kind: in the same group, or with the same kind of case. */
export function rowsLike(name: string): string[] {
  const all = rows();
  const one = all.find((row) => row.dataset.row === name);
  if (!one) return [];
  const kind = one.dataset.kind;
  const alike = kind
    ? all.filter((row) => row.dataset.kind === kind)
    : all.filter((row) => row.parentElement === one.parentElement);
  return alike.flatMap((row) => row.dataset.row ?? []);
}
