/** What stands in the address: plain words, so that a view can be read, sent and typed. */

export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function writeSearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text === '' ? '' : `?${text}`;
}

type Raw = Record<string, unknown>;
const word = (raw: Raw, name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
const oneOf = <T extends string>(raw: Raw, name: string, among: readonly T[]) =>
  among.find((each) => each === raw[name]);

/** A command whose preview is open, what it is on, and what the page that opened it proposes. */
export type Doing = {
  do?: string | undefined;
  on?: string | undefined;
  item?: string | undefined;
  because?: string | undefined;
  dueBy?: string | undefined;
};

export function doing(raw: Raw): Doing {
  return {
    do: word(raw, 'do'),
    on: word(raw, 'on'),
    item: word(raw, 'item'),
    because: word(raw, 'because'),
    dueBy: word(raw, 'dueBy'),
  };
}

export const ORDER_VIEWS = [
  'open',
  'mine',
  'risk',
  'pickups',
  'backup',
  'waiting',
  'ready_to_close',
  'closed',
  'all',
] as const;
export const STAGE_NAMES = [
  'capture',
  'validate',
  'promise',
  'route',
  'fulfill',
  'close',
  'return',
  'exception',
] as const;

export type OrdersSearch = {
  view?: (typeof ORDER_VIEWS)[number] | undefined;
  stage?: (typeof STAGE_NAMES)[number] | undefined;
  channel?: string | undefined;
  place?: string | undefined;
  turn?: string | undefined;
  q?: string | undefined;
  sort?: 'act_by' | 'newest' | undefined;
  group?: 'class' | 'none' | undefined;
  /** The row that the keyboard is on, the one that is peeked at, the ones that are selected. */
  at?: string | undefined;
  peek?: string | undefined;
  sel?: string | undefined;
};

export function ordersSearch(raw: Raw): OrdersSearch {
  return {
    view: oneOf(raw, 'view', ORDER_VIEWS),
    stage: oneOf(raw, 'stage', STAGE_NAMES),
    channel: word(raw, 'channel'),
    place: word(raw, 'place'),
    turn: word(raw, 'turn'),
    q: word(raw, 'q'),
    sort: oneOf(raw, 'sort', ['act_by', 'newest'] as const),
    group: oneOf(raw, 'group', ['class', 'none'] as const),
    at: word(raw, 'at'),
    peek: word(raw, 'peek'),
    sel: word(raw, 'sel'),
  };
}

export type OrderSearch = { journal?: 'units' | 'money' | undefined };

export function orderSearch(raw: Raw): OrderSearch {
  return { journal: oneOf(raw, 'journal', ['units', 'money'] as const) };
}

export const CASE_VIEWS = ['open', 'mine', 'nobody', 'place', 'finance', 'resolved'] as const;
export type CasesSearch = {
  view?: (typeof CASE_VIEWS)[number] | undefined;
  type?: string | undefined;
  at?: string | undefined;
  sel?: string | undefined;
  /** The choice that the bulk panel previews. */
  choice?: string | undefined;
};

export function casesSearch(raw: Raw): CasesSearch {
  return {
    view: oneOf(raw, 'view', CASE_VIEWS),
    type: word(raw, 'type'),
    at: word(raw, 'at'),
    sel: word(raw, 'sel'),
    choice: word(raw, 'choice'),
  };
}

export type CaseSearch = { choice?: string | undefined; cause?: string | undefined };

export function caseSearch(raw: Raw): CaseSearch {
  return { choice: word(raw, 'choice'), cause: word(raw, 'cause') };
}

export function listed(text: string | undefined): readonly string[] {
  return text ? text.split(',') : [];
}

/** Takes a name into a list in the address, or out of it. */
export function toggled(text: string | undefined, name: string): string | undefined {
  const names = listed(text);
  const next = names.includes(name) ? names.filter((each) => each !== name) : [...names, name];
  return next.length > 0 ? next.join(',') : undefined;
}
