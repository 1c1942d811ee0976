/** `1 unit is`, `3 units are`: a number with the words that go with it. */
export function counted(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
