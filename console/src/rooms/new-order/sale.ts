/** An order as somebody types it, and what the API is told of it. */
export type SaleLine = {
  readonly item: string;
  readonly title: string;
  readonly quantity: number;
  readonly price: number;
};
export type Sale = {
  readonly key: string;
  readonly channel: string;
  readonly name: string;
  readonly email: string;
  readonly method: 'pickup' | 'ship';
  readonly place: string;
  readonly wantedBy: string | null;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly country: string;
  readonly lines: readonly SaleLine[];
  readonly shipping: number;
  readonly tax: number;
  readonly paid: 'card' | 'cash' | 'invoice';
};

export function emptySale(key: string): Sale {
  return {
    key: `C-${key}`, channel: '', name: '', email: '', method: 'pickup', place: '', wantedBy: null,
    street: '', city: '', region: '', postcode: '', country: 'US', lines: [], shipping: 0, tax: 0, paid: 'card',
  }; // biome-ignore format: empty fields
}

export function totalOf({ lines, shipping, tax, method }: Sale): number {
  return lines.reduce((sum, line) => sum + line.price * line.quantity, 0) + tax + (method === 'ship' ? shipping : 0);
}

export function isComplete(sale: Sale): boolean {
  const where = sale.method === 'pickup' ? sale.place !== '' : sale.postcode !== '' && sale.city !== '';
  return sale.name.trim() !== '' && where && sale.lines.length > 0 && sale.lines.every((line) => line.quantity > 0);
}

/** Tax is what the till worked out for the whole order; it is spread over the lines by what they cost. */
export function bodyOf(sale: Sale, currency: string): Record<string, unknown> {
  const amount = totalOf(sale);
  const taxes = spread(
    sale.tax,
    sale.lines.map((line) => line.price * line.quantity),
  );
  return {
    channel: sale.channel,
    source: { key: sale.key, name: sale.key },
    customer: { name: sale.name, ...(sale.email ? { email: sale.email } : {}) },
    currency,
    groups: [groupOf(sale)],
    lines: sale.lines.map(({ item, title, quantity, price }, i) => ({
      item,
      title,
      quantity,
      price,
      ...(taxes[i] ? { tax: { tax: taxes[i] } } : {}),
    })),
    ...(sale.method === 'ship' && sale.shipping > 0 ? { shipping: [{ amount: sale.shipping }] } : {}),
    tenders: [tenderOf(sale, amount)],
    total: amount,
  };
}

function groupOf(sale: Sale) {
  const wanted = sale.wantedBy ? { wantedBy: sale.wantedBy } : {};
  if (sale.method === 'pickup') return { id: 'G1', method: 'pickup', place: sale.place, ...wanted };
  const { name, street, city, region, postcode, country } = sale;
  const address = { name, lines: street ? [street] : [], city, ...(region ? { region } : {}), postcode, country };
  return { id: 'G1', method: 'ship', address, ...wanted };
}

function tenderOf({ paid, key }: Sale, amount: number) {
  if (paid === 'card')
    return {
      kind: 'card',
      label: 'Card at the desk',
      reference: `tok_${key.toLowerCase()}`,
      amount,
      authorised: { amount },
    };
  return { kind: paid, label: paid === 'cash' ? 'Cash' : 'Invoice', amount };
}

/** A sum handed out by weight, to the last minor unit. */
export function spread(amount: number, weights: readonly number[]): readonly number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let given = 0;
  let seen = 0;
  return weights.map((weight) => {
    seen += weight;
    const until = whole === 0 ? 0 : Math.floor((amount * seen) / whole);
    const share = until - given;
    given = until;
    return share;
  });
}
