import type { JournalEvent } from '../../api/types.ts';
import { bucketName } from '../../words/labels.ts';

/** 'Store 014 +4 reserved': what an event's moves come to, by place and bucket. */
export function unitsSaid(event: JournalEvent, placeName: (code: string) => string): string {
  const sums = new Map<string, number>();
  for (const { quantity, from, fromPlace, to, toPlace } of event.units) {
    // free is no place to be: it is what nobody has a claim on
    const [place, bucket, sign] = toPlace && to !== 'free' ? [toPlace, to, 1] : [fromPlace ?? toPlace, from, -1];
    const key = `${place ? `${shorter(placeName(place))} ` : ''}\u0000${bucketName(bucket)}`;
    sums.set(key, (sums.get(key) ?? 0) + sign * quantity);
  }
  return [...sums]
    .map(([key, sum]) => {
      const [place = '', bucket = ''] = key.split('\u0000');
      return `${place}${sum < 0 ? '\u2212' : '+'}${Math.abs(sum)} ${bucket}`;
    })
    .join(', ');
}

function shorter(name: string): string {
  return name.replace('Warehouse', 'Wh').replace('Store', 'St');
}

/** What an event posted in all: the sum of its debits; null when it posted nothing. */
export function moneyOf(event: JournalEvent): number | null {
  if (event.money.length === 0) return null;
  return event.money.reduce((sum, leg) => sum + Math.max(0, leg.amount), 0);
}
