import type { Order } from '../../src/books/order/order.ts';
import { registry } from '../../src/registry.ts';
import { places } from '../support/ground.ts';
import { type Intent, placeCodes, type Step, steps } from './intents.ts';

type Meant = Extract<Intent, { do: 'step' }>;

/** The command that a step comes to: the one that is meant, or where that cannot be, the next that can. */
export function stepOf(order: Order, intent: Meant, name: string): { operation: string; input: unknown } | null {
  const commands = commandsFor(order, intent, name);
  const from = steps.indexOf(intent.step);
  const tried = intent.apt ? [...steps.slice(from), ...steps.slice(0, from)] : [intent.step];
  for (const step of tried) {
    const [operation, input] = commands[step] ?? [];
    if (operation && (!intent.apt || isApt(order, operation, input))) return { operation, input };
  }
  return null;
}

function isApt(order: Order, operation: string, input: unknown): boolean {
  const { gate } = registry.get(operation) ?? {};
  if (gate) return gate(order as never) === null;
  return !operation.startsWith('close.') || (input as { leg?: string }).leg !== undefined;
}

function commandsFor(order: Order, intent: Meant, name: string): Record<Step, [string, unknown] | null> {
  const line = order.lines[intent.line % order.lines.length]?.id ?? 'L1';
  const units = intent.whole ? {} : { units: [{ line, quantity: intent.quantity }] };
  const tender = order.tenders[0]?.id ?? 'T1';
  const leg = order.tenders.flatMap((each) =>
    each.legs
      .filter((one) => one.state === 'asked')
      .map((one) => ({ tender: each.id, leg: one.id, amount: Number(one.amount), kind: one.kind })),
  );
  const open = order.cases.find((each) => each.state === 'open');
  const to: Record<Step, [string, unknown] | null> = {
    confirm: ['route.confirm', {}],
    pick: ['fulfill.pick', units],
    short: ['fulfill.short', { ...units, answer: intent.whole ? 'empty' : 'damaged' }],
    pack: ['fulfill.pack', { ...units, shelf: 'P-3' }],
    hand_over: ['fulfill.hand_over', { ...units, proof: 'code' }],
    ship: ['fulfill.ship', { ...units, carrier: 'UPS', tracking: `1Z${name}` }],
    load: ['fulfill.ship_transfer', {}],
    receive: ['fulfill.receive_transfer', {}],
    receive_short: [
      'fulfill.receive_transfer',
      intent.whole
        ? { missing: [{ line, quantity: intent.quantity }] }
        : { damaged: [{ line, quantity: intent.quantity }] },
    ],
    cancel: ['capture.cancel', { ...units, reason: 'changed my mind', by: intent.whole ? 'us' : 'customer' }],
    hold: ['validate.hold', { because: 'a look' }],
    release: ['validate.release', {}],
    unpick: ['fulfill.unpick', units],
    unpack: ['fulfill.unpack', units],
    put_back: ['fulfill.put_back', {}],
    decline: ['route.decline', { place: placeCodes[intent.line], because: 'busy' }],
    switch: ['route.switch', {}],
    assign: ['route.assign', { place: placeCodes[intent.line] }],
    unship: ['fulfill.unship', { parcel: order.parcels[0]?.id ?? 'P1', because: 'still here' }],
    return: [
      'return.open',
      { line, quantity: intent.quantity, reason: 'not_wanted', place: placeCodes[intent.order % 3] },
    ],
    return_late: ['return.open', { line, quantity: intent.quantity, reason: 'faulty', place: places.s21 }],
    receive_return: ['return.receive', {}],
    accept: ['return.accept', {}],
    refuse: ['return.refuse', { because: 'worn' }],
    grade: ['return.grade', { disposition: intent.whole ? 'restock' : 'quarantine' }],
    scrap: ['return.grade', { disposition: 'scrap' }],
    accept_pick: ['fulfill.accept', units],
    withdraw: ['fulfill.withdraw', { ...units, because: 'later' }],
    capture:
      leg[0]?.kind === 'capture'
        ? [
            'close.record_capture',
            { tender: leg[0].tender, leg: leg[0].leg, amount: leg[0].amount, final: intent.whole },
          ]
        : ['close.record_capture', { tender, amount: intent.quantity * 100 }],
    refund:
      leg[0]?.kind === 'refund'
        ? ['close.record_refund', { tender: leg[0].tender, leg: leg[0].leg, amount: leg[0].amount }]
        : ['close.record_refund', { tender, amount: intent.quantity * 100 }],
    stop_waiting: ['route.stop_waiting', { because: 'too long' }],
    revise: ['capture.revise', { note: `note ${name}` }],
    resolve: open
      ? [
          'exception.resolve',
          {
            case: open.id,
            choice:
              ['replan', 'release', 'cancel_all', 'retry', 'done', 'switch'][intent.line + intent.quantity] ?? 'done',
          },
        ]
      : null,
  };
  return to;
}
