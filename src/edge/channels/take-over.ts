import type { DeliveryOutcome } from '../../books/order/delivery.ts';
import type { Order } from '../../books/order/order.ts';
import { loadPages, ordersBehind } from '../../books/order/store.ts';
import { asOrder } from '../../books/page.ts';
import { must } from '../../kernel/assert.ts';
import { idFromKey, type Uuid } from '../../kernel/ids.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { changesOf } from './changes/changes.ts';
import { caseStep, type Step } from './changes/step.ts';
import type { Reading, Told } from './channel.ts';
import { earlierOf } from './earlier.ts';
import { command, type Errand, isMisfit } from './errand.ts';
import { kindOf } from './reading.ts';

export type Taken = {
  readonly outcome: DeliveryOutcome;
  readonly order: Uuid | null;
  readonly says: string | null;
  readonly field: string | null;
};

type Mine = { readonly order: Order; readonly captured: Uuid | null };

/** How often we look again when the order changes under our hands. */
const LOOKS = 20;

/** Takes over an order as the channel tells it: captures it, or brings ours in line with it. */
export async function takeOver(errand: Errand, told: Told): Promise<Taken> {
  const ours = (await mine(errand, told.key)) ?? (await capture(errand, told));
  if ('outcome' in ours) return ours;
  const isNew = ours.captured === errand.delivery;
  const work: Work = { errand, told, tried: new Set(), done: [] };
  for (let look = 0; look < LOOKS; look += 1) {
    const { order, captured } = look === 0 ? ours : must(await mine(errand, told.key), 'order');
    const { last, newest } = isNew ? { last: told, newest: null } : await earlierOf(errand, told.key, captured);
    if (told.asOf && newest && newest > told.asOf) return left(order, `a newer telling, of ${newest}, is here already`);
    if (await bringInLine(work, order, last)) return isNew ? taken(work, order) : changed(work, order);
  }
  throw new Error(`order ${told.key} did not stand still`);
}

/** What is under way: steps are tried once, whatever becomes of them. */
type Work = { readonly errand: Errand; readonly told: Told; readonly tried: Set<string>; readonly done: string[] };

function taken({ told, done }: Work, order: Order): Taken {
  const holds = (told.order.holds ?? []).map((hold) => `${hold.kind}: ${hold.says}`);
  return { outcome: 'captured', order: order.id, says: listed([...holds, ...done]), field: null };
}

function changed({ done }: Work, order: Order): Taken {
  const says = listed(done);
  return says ? { outcome: 'updated', order: order.id, says, field: null } : left(order, 'nothing new');
}

function left(order: Order, says: string): Taken {
  return { outcome: 'unchanged', order: order.id, says, field: null };
}

/** Our order behind the channel's id, and the delivery that it was captured from. */
export async function mine({ db, channel }: Errand, key: string): Promise<Mine | null> {
  const [behind] = await ordersBehind(db, [{ scope: channel.code, value: key }]);
  if (!behind) return null;
  const loaded = (await loadPages(db, [behind.subject])).get(behind.subject);
  return loaded ? { order: asOrder(loaded.page), captured: loaded.sold?.delivery ?? null } : null;
}

/** The order as it was captured: by this delivery, or by another one at the same moment. */
async function capture(errand: Errand, told: Told): Promise<Mine | Taken> {
  const { channel, delivery } = errand;
  const subject = idFromKey('order', channel.code, told.key);
  const input = { ...told.order, channel: channel.code, delivery };
  const answer = await command(errand, { name: 'capture', operation: 'capture.order', subject, input });
  if (isMisfit(answer)) return parked(errand, answer.path.map(String), `${answer.path.join('.')}: ${answer.says}`);
  const { refusal } = answer.answer;
  if (refusal && refusal.refused !== 'already_captured')
    return parked(errand, refusal.field?.split('.') ?? [], refusal.because);
  return must(await mine(errand, told.key), `order ${told.key} of ${channel.code}`);
}

/** What a person must look at, in the channel's names. */
function parked({ channel }: Errand, [part = 'source', ...rest]: readonly string[], says: string): Taken {
  const name = kindOf(channel)?.fields[part] ?? part;
  const nth = rest.find((each) => /^\d+$/.test(each));
  return { outcome: 'parked', order: null, says, field: nth === undefined ? name : `${name}.${nth}` };
}

/**
 * One step after the other, each on the order as the last one left it. False when somebody else has changed it
 * meanwhile: then all is looked at again, and what he has done is not done twice. A step that is refused becomes a case
 * of the order.
 */
async function bringInLine({ errand, told, tried, done }: Work, from: Order, before: Told | null): Promise<boolean> {
  let order = from;
  for (;;) {
    const step = changesOf({ order, before, told }).find((each) => !tried.has(each.name));
    if (!step) return true;
    const refusal = await take(errand, order, step);
    if (refusal?.refused === 'stale_version') return false;
    tried.add(step.name);
    done.push(refusal ? `${step.says} refused` : step.says);
    if (refusal) await take(errand, order, refusedStep(step, refusal));
    order = must(await mine(errand, told.key), 'order').order;
  }
}

function refusedStep({ name, says, operation, input }: Step, refusal: Refusal): Step {
  return caseStep('changed_by_channel', name, `${says} at the channel, not here: ${refusal.because}`, {
    operation,
    input,
    refusal,
  });
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
export async function report(
  errand: Errand,
  { key, what, says, evidence }: Extract<Reading, { is: 'change' }>,
): Promise<Taken> {
  const ours = await mine(errand, key);
  if (!ours && what === 'deleted')
    return { outcome: 'unchanged', order: null, says: `${says}, and we never had it`, field: null };
  if (!ours)
    return { outcome: 'parked', order: null, says: `${says}, and we do not have order ${key}`, field: 'order_id' };
  const refusal = await take(errand, ours.order, caseStep('changed_by_channel', what, says, evidence));
  return { outcome: 'updated', order: ours.order.id, says: refusal?.because ?? says, field: null };
}

function listed(done: readonly string[]): string | null {
  return done.length > 0 ? [...new Set(done)].join(', ') : null;
}
