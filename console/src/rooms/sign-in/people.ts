/** The order in which roles stand on the sign-in page, and what each comes to do. */
export const ORDER = ['operations', 'manager', 'associate', 'service', 'finance', 'administrator'];

export const WORK: Readonly<Record<string, string>> = {
  operations: 'Orders by next deadline, cases of the house',
  manager: 'Cases of the store, approvals, counts',
  associate: 'What is to be picked, packed and handed over',
  service: 'Find an order, tell, change, refund',
  finance: 'Orders ready to close, settlements, refunds',
  administrator: 'Everything that can be set',
};
