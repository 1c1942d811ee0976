import { asOrder } from '../../src/books/page.ts';
import type { Uuid } from '../../src/kernel/ids.ts';
import type { Instant } from '../../src/kernel/time.ts';
import { act, type Beat, type Look, type Seen } from '../director.ts';
import { actor } from '../facts/people.ts';
import { look } from '../lives/fulfilled.ts';
import { at, STORY } from '../when.ts';

/** Hours of the story's day and of the day before, in Chicago. */
export const today = (time: string): Instant => at(STORY.day, time);
export const yesterday = (time: string): Instant => at('2026-11-18', time);

/** Takes the open case of an order, if there is one. */
export function* taken(subject: Uuid, when: Instant, name: string): Generator<Beat | Look, void, Seen> {
  const order = asOrder((yield look(subject, when)).page);
  const open = order.cases.find((each) => each.state === 'open');
  if (open) yield act(when, 'exception.take', subject, actor(name), { case: open.id });
}
