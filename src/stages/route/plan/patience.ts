import type { Book } from '../../../books/reference/book.ts';
import { dayNumberIn, MINUTE, type Millis, millis, momentOf } from '../../../kernel/time.ts';
import type { Limits } from '../rules/limits.ts';
import type { Question } from './question.ts';

/**
 * When work may begin: after the time in which the customer may change his mind, and with the next wave of the seller's
 * day. Nothing is picked before, so every way is timed from then. What was promised before waits no more.
 */
export function begins(question: Question, book: Book, { remorseMinutes, waveMinutes }: Limits): Millis {
  const at = millis(question.at);
  if (question.settled) return at;
  const meant = at + remorseMinutes * MINUTE;
  if (waveMinutes === 0) return meant;
  const { zone } = book.entity(question.seller);
  const midnight = momentOf(zone, dayNumberIn(zone, meant), '00:00');
  const wave = waveMinutes * MINUTE;
  return midnight + Math.ceil((meant - midnight) / wave) * wave;
}
