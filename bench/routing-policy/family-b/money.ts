/** What things cost, in cents, miles and pounds; all of it is assumption except the tariff. */
export const MONEY = {
  package: 876,
  pound: 42.3,
  poundMile: 0.0541,
  split: 200,
  goodwill: 800,
  /** Of the price: margin, what a lost local sale costs after one in five comes back. */
  margin: 0.55,
  lost: 0.44,
  warehouse: { pack: 80, unit: 60, markdown: 0.04 },
  store: { pack: 160, unit: 190, markdown: 0.1 },
} as const;
