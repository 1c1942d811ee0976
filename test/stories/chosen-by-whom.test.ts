import { expect, test } from 'vitest';
import { proveBooks } from '../support/audit.ts';
import { layGround } from '../support/ground.ts';
import { everybody, openHouse } from '../support/house.ts';

test('a choice of a case needs the role that its command needs', async () => {
  const house = await openHouse();
  try {
    await layGround(house.owner);
    const { answer } = await house.give('capture.order', null, {
      channel: 'web',
      source: { key: 'nothing-there' },
      currency: 'USD',
      groups: [
        { id: 'G1', method: 'ship', address: { lines: ['1 Main'], city: 'Chicago', postcode: '60601', country: 'US' } },
      ],
      lines: [{ item: 'JACKET', quantity: 1, price: 1000 }],
      tenders: [{ kind: 'card', provider: 'local', reference: 'a', amount: 1000, authorised: { amount: 1000 } }],
      total: 1000,
    });
    const page = () => house.order(answer.subject);
    const [open] = (await page()).cases;
    expect(open?.state).toBe('open');
    const choice = { case: open?.id, choice: 'cancel_all' };

    const finance = { ...everybody, name: 'Hiro Sato', role: 'finance' as const };
    const refused = await house.give('exception.resolve', answer.subject, choice, { actor: finance });
    expect(refused.answer.refusal?.refused).toBe('not_allowed');
    expect((await page()).cases.map((each) => each.state)).toEqual(['open']);

    const done = await house.give('exception.resolve', answer.subject, choice);
    expect(done.answer.outcome).toBe('done');
    const after = await page();
    expect(after.cases.map((each) => each.state)).toEqual(['resolved']);
    expect(after.slices.map((each) => each.state)).toEqual(['cancelled']);
    await proveBooks(house);
  } finally {
    await house.close();
  }
});
