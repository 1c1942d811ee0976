import { isUuid, type Uuid } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import { type Reader, statement } from '../../kernel/sql/statement.ts';
import { Refused } from './errors.ts';

const ORDER = 'IMV-';
const CASE = 'CASE-';
const orderByNumber = statement<{ id: Uuid }>('find.order_number', 'select id from orders where number = $1::int8');
const caseById = statement<{ id: Uuid; subject: Uuid; kind: string }>(
  'find.case',
  'select id, subject, kind from case_index where id = $1::uuid',
);
const caseByNumber = statement<{ id: Uuid; subject: Uuid; kind: string }>(
  'find.case_number',
  'select id, subject, kind from case_index where number = $1::int8',
);

export function numberText(number: bigint): string {
  return `${ORDER}${number}`;
}

export function caseNumberText(number: bigint): string {
  return `${CASE}${number}`;
}

/** An order by its id or by its number, with or without the prefix. */
export async function findOrderId(db: Reader, text: string): Promise<Uuid> {
  const value = text.trim().toLowerCase();
  if (isUuid(value)) return value;
  const number = numberIn(text, ORDER);
  const [found] = number === null ? [] : await db.run(orderByNumber, [number]);
  if (!found)
    throw new Refused(
      refuse('not_found', `there is no order ${text}`, {
        field: 'order',
        remedy: 'use its id or its number, such as IMV-10482',
      }),
    );
  return found.id;
}

export async function findCasePage(db: Reader, text: string): Promise<{ id: Uuid; subject: Uuid; kind: string }> {
  const value = text.trim().toLowerCase();
  const number = numberIn(text, CASE);
  const [found] = isUuid(value)
    ? await db.run(caseById, [value])
    : number === null
      ? []
      : await db.run(caseByNumber, [number]);
  if (!found)
    throw new Refused(
      refuse('not_found', `there is no case ${text}`, {
        field: 'case',
        remedy: 'use its id or its number, such as CASE-1001',
      }),
    );
  return found;
}

function numberIn(text: string, prefix: string): string | null {
  const digits = text.trim().toUpperCase().replace(/^#/, '').replace(prefix, '');
  return /^\d{1,15}$/.test(digits) ? digits : null;
}

const numberById = statement<{ number: bigint }>('find.number', 'select number from orders where id = $1::uuid');

export async function numberOf(db: Reader, id: Uuid): Promise<string | null> {
  const [row] = await db.run(numberById, [id]);
  return row ? numberText(row.number) : null;
}
