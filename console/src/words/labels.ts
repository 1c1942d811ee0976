/** The words of the house for the codes of the API. A code without a word is said as it stands, with spaces. */

export function worded(code: string): string {
  const text = code.replaceAll('_', ' ').replaceAll('.', ': ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title inside a sentence; a code that it begins with stays as it is. */
export function lowered(title: string): string {
  return /^[A-Z][a-z ]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

export const STAGES = ['capture', 'validate', 'promise', 'route', 'fulfill', 'close', 'return', 'exception'] as const;
export type Stage = (typeof STAGES)[number];

export function stageName(stage: string): string {
  return worded(stage);
}

export function stageNumber(stage: string): number {
  return STAGES.indexOf(stage as Stage) + 1;
}

const STEPS: Readonly<Record<string, string>> = {
  open: 'No source yet',
  decided: 'Decision ready',
  no_plan: 'No plan',
  parked: 'Waits for stock',
  coming: 'In transit',
  awaited: 'Waits for a supply',
  reserved: 'Reserved',
  released: 'To pick',
  picked: 'Picked',
  packed: 'Packed',
  ready: 'Ready',
  return: 'Return open',
  settling: 'Settling',
  closed: 'Closed',
  payment: 'Payment held',
  fraud: 'Fraud review',
  customer: 'Customer rule',
  address: 'Address held',
  tax: 'Tax held',
  items: 'Not mapped',
  totals: 'Totals differ',
  elsewhere: 'Held elsewhere',
  manual: 'Held',
};

/** Where in its stage an order is; a case says what is wrong. */
export function stepName(stage: string, step: string): string {
  if (stage === 'exception') return `Case: ${step.replaceAll('_', ' ')}`;
  return STEPS[step] ?? worded(step);
}

const ROLES: Readonly<Record<string, string>> = {
  operations: 'Order operations',
  manager: 'Store manager',
  associate: 'Associate',
  service: 'Customer service',
  finance: 'Finance',
  administrator: 'Administrator',
};

export function roleName(role: string): string {
  return ROLES[role] ?? worded(role);
}

const CLASSES: Readonly<Record<string, string>> = { safe: 'Safe', watch: 'Watch', risk: 'At risk', mapped: 'Mapped' };

export function className(code: string): string {
  return CLASSES[code] ?? worded(code);
}

const BUCKETS: Readonly<Record<string, string>> = {
  on_hand: 'on hand',
  in_transit: 'in transit',
  held: 'soft hold',
  free: 'free',
};

export function bucketName(bucket: string): string {
  return BUCKETS[bucket] ?? bucket.replaceAll('_', ' ');
}

const CAUSES: Readonly<Record<string, string>> = {
  record: 'Record was wrong',
  place: 'The place',
  carrier: 'The carrier',
  provider: 'The provider',
  policy: 'Our policy',
  customer: 'The customer',
  data: 'Wrong data',
};

export function causeName(cause: string): string {
  return CAUSES[cause] ?? worded(cause);
}

export function units(n: number): string {
  return `${n} unit${n === 1 ? '' : 's'}`;
}

/** 'Lena Marsh' is LM, 'Store 014' is 014. */
export function initials(name: string): string {
  const words = name.split(/[\s_.-]+/).filter(Boolean);
  const last = words.at(-1) ?? '';
  if (/^\d+$/.test(last)) return last.slice(-3);
  return ((words[0]?.[0] ?? '') + (words.length > 1 ? (last[0] ?? '') : (words[0]?.[1] ?? ''))).toUpperCase();
}

/** 97.4 % of 9740 parts is said '97%'; it never rounds up to a certainty. */
export function percent(parts: number): string {
  return `${Math.min(Math.round(parts / 100), parts < 10_000 ? 99 : 100)}%`;
}
