import type { Order } from '../../books/order/order.ts';
import { loadPages, ordersBehind } from '../../books/order/store.ts';
import type { DeliveryOutcome } from '../../books/order/delivery.ts';
import { asOrder } from '../../books/page.ts';
import { idFromKey, type Uuid } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Told } from './channel.ts';
import { changesOf } from './changes/changes.ts';
import { caseStep, type Step } from './changes/step.ts';
import { earlierOf } from './earlier.ts';
import { command, type Errand, isMisfit } from './errand.ts';
import { kindOf } from './reading.ts';

export type Taken = { readonly outcome: DeliveryOutcome; readonly order: Uuid | null; readonly says: string | null; readonly field: string | null };

type Mine = { readonly order: Order; readonly captured: Uuid | null };

/** How often we look again when the order changes under our hands. */
const LOOKS = 20;

/** Takes over an order as the channel tells it: captures it, or brings ours in line with it. */
export async function takeOver(errand: Errand, told: Told): Promise<Taken> {
  const known = await mine(errand, told.key);
  if (!known) {
    const refused = await capture(errand, told);
    if (refused) return refused;
  }
  const ours = known ?? (await mine(errand, told.key));
  if (!ours) return { outcome: 'parked', order: null, says: 'the order was captured and cannot be found', field: 'id' };
  const isNew = ours.captured === errand.delivery;
  const { last, newest } = await earlierOf(errand.db, errand.channel, errand.book, told.key, ours.captured, errand.delivery);
  if (!isNew && told.asOf && newest && newest > told.asOf) return { outcome: 'unchanged', order: ours.order.id, says: `a newer telling, of ${newest}, is here already`, field: null };
  const done = await bringInLine(errand, ours.order, last, told);
  if (isNew) return { outcome: 'captured', order: ours.order.id, says: listed(done), field: null };
  return { outcome: done.length > 0 ? 'updated' : 'unchanged', order: ours.order.id, says: listed(done) ?? 'nothing new', field: null };
}

/** Our order behind the channel's id, and the delivery that it was captured from. */
export async function mine({ db, channel }: Errand, key: string): Promise<Mine | null> {
  const [behind] = await ordersBehind(db, [{ scope: channel.code, value: key }]);
  if (!behind) return null;
  const loaded = (await loadPages(db, [behind.subject])).get(behind.subject);
  return loaded ? { order: asOrder(loaded.page), captured: loaded.sold?.delivery ?? null } : null;
}

/** Null when it is captured, by this delivery or by another one at the same moment. */
async function capture(errand: Errand, told: Told): Promise<Taken | null> {
  const { channel, delivery } = errand;
  const subject = idFromKey('order', channel.code, told.key);
  const answer = await command(errand, { name: 'capture', operation: 'capture.order', subject, input: { ...told.order, channel: channel.code, delivery } });
  if (isMisfit(answer)) return parked(errand, answer.path.map(String), `${answer.path.join('.')}: ${answer.says}`);
  const { refusal } = answer.answer;
  return refusal && refusal.refused !== 'already_captured' ? parked(errand, refusal.field?.split('.') ?? [], refusal.because) : null;
}

/** What a person must look at, in the channel's names. */
function parked({ channel }: Errand, [part = 'source', ...rest]: readonly string[], says: string): Taken {
  const name = kindOf(channel)?.fields[part] ?? part;
  const nth = rest.find((each) => /^\d+$/.test(each));
  return { outcome: 'parked', order: null, says, field: nth === undefined ? name : `${name}.${nth}` };
}

/**
 * One step after the other, each on the order as the last one left it. Somebody else may change it meanwhile: then we
 * look again, and what he has done is not done twice. A step that is refused becomes a case of the order.
 */
async function bringInLine(errand: Errand, from: Order, before: Told | null, told: Told): Promise<string[]> {
  const tried = new Set<string>();
  const done: string[] = [];
  let order = from;
  for (let look = 0; look < LOOKS; look += 1) {
    const step = changesOf({ order, before, told }).find((each) => !tried.has(each.name));
    if (!step) break;
    const refusal = await take(errand, order, step);
    if (refusal?.refused !== 'stale_version') tried.add(step.name);
    if (refusal === null) done.push(step.says);
    else if (refusal.refused !== 'stale_version') {
      await take(errand, order, caseStep('changed_by_channel', step.name, `${step.says} at the channel, not here: ${refusal.because}`, { operation: step.operation, input: step.input, refusal }));
      done.push(`${step.says} refused`);
    }
    order = (await mine(errand, told.key))?.order ?? order;
  }
  return done;
}

/** Cases can do no harm to a newer version; everything else is decided on the version that we looked at. */
async function take(errand: Errand, order: Order, step: Step): Promise<Refusal | null> {
  const { name, operation, input } = step;
  const expect = operation === 'exception.open' ? {} : { expect: order.version };
  const answer = await command(errand, { name, operation, subject: order.id, input, ...expect });
  if (isMisfit(answer)) return { refused: 'invalid_input', because: `${answer.path.join('.')}: ${answer.says}` };
  return answer.answer.refusal ?? null;
}

/** A change that only a person can take over: a case of the order, if we have it. */
export async function report(errand: Errand, key: string, what: string, says: string, evidence: Readonly<Record<string, unknown>>): Promise<Taken> {
  const ours = await mine(errand, key);
  if (!ours) return { outcome: 'parked', order: null, says: `${says}, and we do not have order ${key}`, field: 'order_id' };
  const refusal = await take(errand, ours.order, caseStep('changed_by_channel', what, says, evidence));
  return { outcome: 'updated', order: ours.order.id, says: refusal?.because ?? says, field: null };
}

function listed(done: readonly string[]): string | null {
  return done.length > 0 ? [...new Set(done)].join(', ') : null;
}
