import type { Book } from '../../../books/reference/book.ts';
import { dayNumberIn, MINUTE, type Millis, millis, momentOf } from '../../../kernel/time.ts';
import type { Limits } from '../rules/limits.ts';
import type { Question } from './question.ts';

/**
 * When work may begin: after the time in which the customer may change his mind, and with the next wave of the seller's
 * day. Nothing is picked before, so every way is timed from then.
 */
export function begins({ at, seller }: Question, book: Book, { remorseMinutes, waveMinutes }: Limits): Millis {
  const settled = millis(at) + remorseMinutes * MINUTE;
  if (waveMinutes === 0) return settled;
  const zone = book.entity(seller).zone;
  const midnight = momentOf(zone, dayNumberIn(zone, settled), '00:00');
  const wave = waveMinutes * MINUTE;
  return midnight + Math.ceil((settled - midnight) / wave) * wave;
}
