/** The keys of commands, on an order and on the selected row, and what each means in a few words. It opens the preview. */
export const COMMAND_KEYS = [
  { keys: 'R', does: 'confirm routing', operation: 'route.confirm', means: 'picks may start' },
  { keys: 'B', does: 'switch to backup', operation: 'route.switch', means: 'the other plan takes over' },
  { keys: 'H', does: 'hold', operation: 'validate.hold', means: 'the promise clock runs on' },
  { keys: 'E', does: 'change contact, address or note', operation: 'capture.revise', means: 'asks again' },
  { keys: 'C', does: 'cancel', operation: 'capture.cancel', means: 'what has not left ends' },
  { keys: 'T', does: 'tell the customer', operation: 'promise.record_contact', means: 'what was said, and how' },
] as const;

export function meaningOf(operation: string): string | null {
  return COMMAND_KEYS.find((each) => each.operation === operation)?.means ?? null;
}

export function keyOf(operation: string): string | null {
  return COMMAND_KEYS.find((each) => each.operation === operation)?.keys ?? null;
}
