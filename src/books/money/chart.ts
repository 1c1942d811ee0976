/** The chart of accounts, one for each legal entity. Sub-accounts follow the last colon. */
export const account = {
  bank: 'assets:bank',
  cash: (till: string) => `assets:cash:${till}`,
  clearing: (provider: string) => `assets:clearing:${provider}`,
  reserve: (provider: string) => `assets:reserve:${provider}`,
  dispute: (provider: string) => `assets:dispute:${provider}`,
  receivable: 'assets:receivable',
  inventory: (place: string) => `assets:inventory:${place}`,
  inventoryHeld: (place: string) => `assets:inventory-held:${place}`,
  inventoryTransit: 'assets:inventory-transit',
  taxOnDeposits: (jurisdiction: string) => `assets:tax-on-deposits:${jurisdiction}`,
  intercompany: (entity: string) => `assets:intercompany:${entity}`,
  suspense: (provider: string) => `assets:suspense:${provider}`,
  deposits: 'liabilities:deposits',
  refundsPayable: 'liabilities:refunds-payable',
  giftCards: (card: string) => `liabilities:gift-cards:${card}`,
  storeCredit: (holder: string) => `liabilities:store-credit:${holder}`,
  tax: (jurisdiction: string) => `liabilities:tax:${jurisdiction}`,
  passThrough: (kind: string) => `liabilities:pass-through:${kind}`,
  commissions: (associate: string) => `liabilities:commissions:${associate}`,
  accrued: (party: string) => `liabilities:accrued:${party}`,
  opening: 'equity:opening',
  goods: 'revenue:goods',
  shipping: 'revenue:shipping',
  discounts: 'revenue:discounts',
  returns: 'revenue:returns',
  returnsShipping: 'revenue:returns-shipping',
  appeasements: 'revenue:appeasements',
  fees: (kind: string) => `revenue:fees:${kind}`,
  intercompanyRevenue: 'revenue:intercompany',
  cogs: 'expenses:cogs',
  writeDown: 'expenses:write-down',
  shrink: 'expenses:shrink',
  lossInTransit: 'expenses:loss-in-transit',
  paymentFees: (provider: string) => `expenses:payment-fees:${provider}`,
  marketplaceFees: (channel: string) => `expenses:marketplace-fees:${channel}`,
  commission: 'expenses:commission',
  badDebt: 'expenses:bad-debt',
  rounding: 'expenses:rounding',
  settlementDifference: 'expenses:settlement-difference',
} as const;

/** Accounts that must never fall below zero and are shared by orders: each has one locked balance row. */
export const guardedPrefixes: readonly string[] = [
  'liabilities:gift-cards:',
  'liabilities:store-credit:',
  'assets:cash:',
];

export function isGuarded(name: string): boolean {
  return guardedPrefixes.some((prefix) => name.startsWith(prefix));
}

/** Liabilities are shown as credits; a guarded balance is kept as what is left, so always positive. */
export function side(name: string): 1n | -1n {
  return name.startsWith('assets:') || name.startsWith('expenses:') ? 1n : -1n;
}
