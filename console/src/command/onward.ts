/** What moves an order on, in the order of its life; the rest comes after. */
const ONWARD = [
  'validate.release',
  'route.confirm',
  'promise.make',
  'fulfill.receive_transfer',
  'fulfill.ship_transfer',
  'fulfill.hand_over',
  'fulfill.pack',
  'fulfill.pick',
  'fulfill.put_back',
  'return.accept',
  'return.receive',
  'return.grade',
  'route.switch',
  'fulfill.ship',
  'return.open',
];

export function onward(operations: readonly string[]): readonly string[] {
  return ONWARD.filter((operation) => operations.includes(operation));
}

export function onwardRank(operation: string): number {
  const at = ONWARD.indexOf(operation);
  return at < 0 ? ONWARD.length : at;
}
