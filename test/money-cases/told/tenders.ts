import type { MoneyCase } from '../case.ts';
import { agreedTenders } from '../order.ts';
import type { Play } from '../play.ts';
import { type Tellings, upTo } from './telling.ts';

type OfTender = { tender: string; amount: number };

const ofTender = (input: OfTender, play: Play) =>
  upTo([{ tender: play.tenderNamed(input.tender).id, amount: input.amount }]);

/** A way of paying that the order had not at first is added when it is spoken of. */
const addsTender = ({ tender }: OfTender, told: MoneyCase) =>
  agreedTenders(told).later.some((each) => each.id === tender) ? ['validate.add_tender'] : [];

async function capture(
  play: Play,
  { tender, amount, ...rest }: OfTender & { handed?: number; final?: boolean; over?: number },
): Promise<void> {
  const name = await play.tender(tender, amount);
  if (play.hasUnclaimed('TenderCaptured', name, amount)) return; // a marketplace is captured at hand-over
  const leg = play.tenderNamed(tender).legs.find((each) => each.kind === 'capture' && each.state === 'asked')?.id;
  const { handed, final, over } = rest;
  await play.give('close.record_capture', {
    tender: name,
    amount,
    ...(leg ? { leg } : {}),
    ...(handed === undefined ? {} : { tendered: handed }),
    ...(final ? { final } : {}),
    ...(over ? { over: true } : {}),
  });
}

export const tenders: Tellings = {
  tender_authorised: {
    gives: [],
    books: [],
    async tell(play, { tender, amount }: OfTender) {
      await play.give('validate.record_authorisation', { tender: await play.tender(tender, amount), amount });
    },
  },
  tender_voided: {
    gives: ['validate.void'],
    books: [],
    async tell(play, { tender, reason = 'voided' }) {
      await play.give('validate.void', { tender: play.tenderNamed(tender).id, because: reason });
    },
  },
  tender_captured: { gives: ['close.record_capture'], books: ['TenderCaptured'], which: ofTender, tell: capture },
  invoice_paid: { gives: ['close.record_capture'], books: ['TenderCaptured'], which: ofTender, tell: capture },
  cash_received: { gives: ['close.record_capture'], books: ['TenderCaptured'], which: ofTender, tell: capture },
  capture_failed: {
    gives: ['close.record_capture'],
    books: [],
    async tell(play, { tender, amount }: OfTender) {
      const { id, legs } = play.tenderNamed(tender);
      const leg = legs.find((each) => each.kind === 'capture' && each.state === 'asked')?.id;
      await play.give('close.record_capture', { tender: id, amount, failed: 'refused', ...(leg ? { leg } : {}) });
    },
  },
  capture_reversed: {
    gives: ['close.record_reversal'],
    books: ['CaptureReversed'],
    async tell(play, { tender, amount }: OfTender) {
      await play.give('close.record_reversal', { tender: play.tenderNamed(tender).id, amount, because: 'reversed' });
    },
  },
  receivable_written_off: {
    gives: ['close.write_off'],
    books: ['ReceivableWrittenOff'],
    async tell(play, { amount }: { amount: number }) {
      await play.give('close.write_off', { amount, because: 'not collected' });
    },
  },
  /** Used when the order is placed, or when the tender is added; nobody has to say so. */
  stored_value_used: {
    gives: addsTender,
    books: ['StoredValueUsed'],
    which: ofTender,
    async tell(play, { tender, amount }: OfTender) {
      if (!play.isKnown(tender)) await play.tender(tender, amount);
      else if (!play.hasUnclaimed('StoredValueUsed', play.tenderNamed(tender).id, amount))
        await play.again(tender, amount);
    },
  },
  refund_paid: {
    gives: (input) => [
      ...(input.legs.some((leg: RefundLeg) => leg.card) ? ['close.replace_card'] : []),
      'close.record_refund',
    ],
    books: ['RefundPaid'],
    which: (input, play) =>
      upTo(input.legs.map((leg: RefundLeg) => ({ tender: play.tenderNamed(leg.tender).id, amount: leg.amount }))),
    async tell(play, { legs }: { legs: RefundLeg[] }) {
      for (const leg of legs) await refund(play, leg);
    },
  },
};

type RefundLeg = OfTender & { card?: string; handed?: number; place?: string; entity?: string };

/** Stored value is paid back by the system itself, as soon as it is owed. */
async function refund(play: Play, { tender, amount, handed, place }: RefundLeg): Promise<void> {
  const { id, legs, account } = play.tenderNamed(tender);
  if (play.hasUnclaimed('RefundPaid', id, amount)) return;
  const leg = legs.find(
    (each) => each.kind === 'refund' && each.state === 'asked' && Number(each.amount) === amount,
  )?.id;
  const till = place && place !== account ? { till: place } : {};
  await play.give('close.record_refund', {
    tender: id,
    amount,
    ...(leg ? { leg } : {}),
    ...till,
    ...(handed !== undefined && handed !== amount ? { handed } : {}),
  });
}
