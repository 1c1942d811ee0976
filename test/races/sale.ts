/** A web order that is taken only if it can be promised: some units of an item, paid by an authorised card. */
export function sale(key: string, item: string, quantity: number) {
  const amount = quantity * 1000;
  return {
    channel: 'web',
    source: { key },
    currency: 'USD',
    groups: [
      { id: 'G1', method: 'ship', address: { lines: ['1 Main'], city: 'Chicago', postcode: '60601', country: 'US' } },
    ],
    lines: [{ item, quantity, price: 1000 }],
    tenders: [{ kind: 'card', provider: 'local', reference: `auth-${key}`, amount, authorised: { amount } }],
    total: amount,
    require: 'promise',
  };
}
