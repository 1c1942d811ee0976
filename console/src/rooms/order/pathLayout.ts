/** Where the lines of the picture lie: two have air between them, more stand closer. */
export function layOut(tracks: number) {
  const gap = tracks <= 2 ? 92 : 62;
  const first = 74;
  return {
    y: (nth: number) => first + nth * gap,
    height: first + Math.max(1, tracks - 1) * gap + 56,
    middle: first + (Math.max(1, tracks - 1) * gap) / 2,
  };
}
