/** The keys of commands, on an order and on the selected row. Each opens the preview of its command. */
export const COMMAND_KEYS = [
  { keys: 'R', does: 'confirm routing', operation: 'route.confirm' },
  { keys: 'B', does: 'switch to backup', operation: 'route.switch' },
  { keys: 'H', does: 'hold', operation: 'validate.hold' },
  { keys: 'E', does: 'change contact, address or note', operation: 'capture.revise' },
  { keys: 'C', does: 'cancel', operation: 'capture.cancel' },
  { keys: 'T', does: 'tell the customer', operation: 'promise.record_contact' },
] as const;

export function keyOf(operation: string): string | null {
  return COMMAND_KEYS.find((each) => each.operation === operation)?.keys ?? null;
}
