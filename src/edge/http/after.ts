import { readCursor } from '../read.ts';
import { invalid, Refused } from './errors.ts';

/** Where a page of a list begins: the parts of a cursor that a page before has given; null for the first page. */
export function afterOf(text: string | undefined, parts: number): (string | null)[] | null {
  if (text === undefined) return null;
  const cursor = readCursor(text);
  if (cursor?.length === parts) return cursor;
  const { refusal, extra } = invalid([{ field: 'after', reason: 'a cursor as `next` of the page before has it' }]);
  throw new Refused(refusal, extra);
}
