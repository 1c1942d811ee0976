import { expect, test } from 'vitest';
import { change, money, moneySaid, readMoney } from './money.ts';

test('money has the digits of its currency and a true minus', () => {
  expect(money(120437, 'USD')).toBe('1,204.37');
  expect(money(-375, 'USD')).toBe('\u22123.75');
  expect(money(5, 'USD')).toBe('0.05');
  expect(money(17044, 'JPY')).toBe('17,044');
  expect(money(17044, 'KWD')).toBe('17.044');
});

test('a difference shows its sign, nothing shows none', () => {
  expect(change(110, 'USD')).toBe('+1.10');
  expect(change(-375, 'USD')).toBe('\u22123.75');
  expect(change(0, 'USD')).toBe('0.00');
});

test('in a sentence a known currency is its sign', () => {
  expect(moneySaid(33572, 'USD')).toBe('$335.72');
  expect(moneySaid(-4000, 'CAD')).toBe('\u221240.00 CAD');
});

test('an amount is read as people type it, and nothing else is', () => {
  expect(readMoney('1,204.37', 'USD')).toBe(120437);
  expect(readMoney('12', 'USD')).toBe(1200);
  expect(readMoney('12.5', 'USD')).toBe(1250);
  expect(readMoney('\u22123.75', 'USD')).toBe(-375);
  expect(readMoney('300', 'JPY')).toBe(300);
  for (const text of ['', 'abc', '1.234', '1.2.3', '$5']) expect(readMoney(text, 'USD')).toBeNull();
  expect(readMoney('1.5', 'JPY')).toBeNull();
});
