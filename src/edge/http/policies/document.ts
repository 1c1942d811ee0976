import type { Book } from '../../../books/reference/book.ts';
import { type PolicyKind, type PolicyOf, policySchemas } from '../../../books/reference/policies.ts';
import { refuse } from '../../../kernel/refusal.ts';
import { type Fault, faultsOf } from '../../../stages/route/rules/check.ts';
import { Refused } from '../errors.ts';

const CORRECT = 'correct the fields that are named and send it again';

/** A document as it is kept, every default filled in; refused with each field that is wrong. */
export function checkedDocument(kind: PolicyKind, document: unknown, book: Book, at = 'document'): unknown {
  const read = policySchemas[kind].safeParse(document);
  const faults = read.success
    ? [...strangers(document, read.data, ''), ...faultsIn(kind, read.data, book)]
    : read.error.issues.map(({ path, message }) => ({
        field: path.map(String).join('.'),
        reason: message,
        remedy: CORRECT,
      }));
  const named = faults.map((each) => ({ ...each, field: each.field ? `${at}.${each.field}` : at }));
  const [first] = named;
  if (!first) return read.data;
  throw new Refused(
    refuse('invalid_input', `${first.field}: ${first.reason}`, { field: first.field, remedy: first.remedy }),
    { errors: named.slice(0, 50) },
  );
}

/** What holds between the fields of a document, and between it and the reference book. */
function faultsIn(kind: PolicyKind, document: unknown, book: Book): readonly Fault[] {
  return kind === 'rules' ? faultsOf(document as PolicyOf<'rules'>, book) : [];
}

/** Fields that the schema does not know would be lost in silence; a slip of the pen is told instead. */
function strangers(written: unknown, kept: unknown, at: string): Fault[] {
  if (!isObject(written) || !isObject(kept)) return [];
  return Object.entries(written).flatMap(([name, value]) => {
    const field = at ? `${at}.${name}` : name;
    if (name in kept) return strangers(value, kept[name], field);
    return [{ field, reason: 'there is no such field', remedy: `use one of ${Object.keys(kept).join(', ')}` }];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
