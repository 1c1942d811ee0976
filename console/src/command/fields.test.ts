import { expect, test } from 'vitest';
import type { Order } from '../api/types.ts';
import { bodyOf, fieldsOf, firstDraft, isComplete, type Known, withValue } from './fields.ts';
import { commandInfo, only } from './schema.ts';

const order = {
  lines: [
    { id: 'L1', title: 'Jacket', quantity: 1 },
    { id: 'L2', title: 'Socks', quantity: 2 },
  ],
  tenders: [{ id: 'T1', label: 'Visa 4417', kind: 'card' }],
  groups: [{ id: 'G1', method: 'ship', address: { country: 'US' } }],
  holds: [],
  returns: [],
  transfers: [],
  parcels: [],
} as unknown as Order;
const known: Known = {
  order,
  places: [
    { value: '014', label: 'Store 014' },
    { value: 'A', label: 'Warehouse A' },
  ],
};
const schemaOf = (operation: string) => commandInfo(operation)?.schema ?? {};
const kinds = (operation: string) =>
  Object.fromEntries(fieldsOf(schemaOf(operation), known).map((field) => [field.path.join('.'), field.kind]));

test('fields are drawn from what the API says of a command', () => {
  expect(kinds('capture.cancel')).toEqual({ units: 'units', reason: 'long', by: 'choice', shipping: 'choice' });
  expect(kinds('validate.hold')).toEqual({ blocks: 'many', because: 'long' });
  expect(kinds('exception.snooze')).toEqual({ until: 'moment', because: 'long' });
  expect(kinds('close.record_refund')).toMatchObject({ tender: 'choice', amount: 'money', reference: 'text' });
  expect(kinds('return.open')).toEqual({ line: 'choice', quantity: 'count', reason: 'text', place: 'choice' });
});

test('the only group of an order is not asked for', () => {
  expect(kinds('route.confirm')).toEqual({});
  expect(kinds('route.assign')).toEqual({ place: 'choice' });
});

test('an address is asked for each group that is sent somewhere', () => {
  expect(kinds('capture.revise')).toMatchObject({
    'customer.email': 'text',
    'addresses.G1.city': 'text',
    'addresses.G1.lines': 'lines',
    note: 'long',
  });
});

test('what a choice asks for is taken from its command', () => {
  const schema = only(schemaOf('close.record_capture'), ['tender', 'amount']);
  expect(fieldsOf(schema, known).map((field) => field.label)).toEqual(['Tender', 'Amount']);
  expect(firstDraft(schema, known)).toEqual({ tender: 'T1' });
});

test('a body has what was said and nothing else', () => {
  const schema = schemaOf('capture.cancel');
  const draft = firstDraft(schema, known);
  expect(draft).toEqual({ by: 'customer' });
  expect(isComplete(schema, bodyOf(draft))).toBe(false);
  const said = withValue(withValue(draft, ['reason'], 'ordered twice'), ['shipping'], '');
  expect(bodyOf(said)).toEqual({ by: 'customer', reason: 'ordered twice' });
  expect(isComplete(schema, bodyOf(said))).toBe(true);
  expect(bodyOf(withValue({}, ['customer', 'name'], ''))).toEqual({});
});

test('every command of the API gives a form', () => {
  for (const operation of [
    'fulfill.pick',
    'fulfill.pack',
    'fulfill.ship',
    'fulfill.receive_transfer',
    'exception.pass',
    'promise.record_contact',
  ])
    expect(fieldsOf(schemaOf(operation), known).length, operation).toBeGreaterThan(0);
});
