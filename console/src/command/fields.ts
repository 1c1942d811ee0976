import type { Order } from '../api/types.ts';
import { worded } from '../words/labels.ts';
import { type Schema, unwrapped } from './schema.ts';

export type Option = { readonly value: string; readonly label: string };
export type Kind =
  | 'text'
  | 'long'
  | 'lines'
  | 'choice'
  | 'many'
  | 'flag'
  | 'count'
  | 'money'
  | 'moment'
  | 'units'
  | 'item';

/** One field of a form, drawn from the API's own description of the input. */
export type Field = {
  readonly path: readonly string[];
  readonly label: string;
  readonly kind: Kind;
  readonly required: boolean;
  readonly hint: string | null;
  readonly options: readonly Option[];
  readonly most: number | null;
  /** The fields of one thing stand together under its name. */
  readonly under: string | null;
};

/** What a name in an input may stand for: the lines of this order, the places of the house. */
export type Known = { readonly order: Order | null; readonly places: readonly Option[] };

export function fieldsOf(schema: Schema, known: Known): readonly Field[] {
  return fieldsIn(schema, known, [], null);
}

function fieldsIn(schema: Schema, known: Known, path: readonly string[], under: string | null): readonly Field[] {
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).flatMap(([name, raw]) =>
    fieldsFor(name, unwrapped(raw), known, [...path, name], under, required.has(name)),
  );
}

function fieldsFor(
  name: string,
  schema: Schema,
  known: Known,
  path: readonly string[],
  under: string | null,
  required: boolean,
): readonly Field[] {
  if (isRecord(schema)) return recordOf(name, schema, known, path);
  if (schema.type === 'object') return fieldsIn(schema, known, path, worded(name));
  // a list of things is for machines to fill in; people choose units of lines
  if (schema.items?.properties && !(schema.items.properties.line && known.order)) return [];
  const options = optionsFor(name, schema, known);
  // the only thing that it could be need not be asked for
  if (!required && isReference(name) && options.length < 2) return [];
  const kind = kindOf(name, schema, options, known);
  const label = LABELS[name] ?? worded(name);
  return [{ path, label, kind, required, hint: hintOf(schema), options, most: schema.maximum ?? null, under }];
}

const isRecord = (schema: Schema): schema is Schema & { additionalProperties: Schema } =>
  schema.type === 'object' && !schema.properties && typeof schema.additionalProperties === 'object';

/** An address for each group that is sent somewhere. */
function recordOf(
  name: string,
  schema: Schema & { additionalProperties: Schema },
  known: Known,
  path: readonly string[],
) {
  const groups = name === 'addresses' ? (known.order?.groups.filter((group) => group.address) ?? []) : [];
  return groups.flatMap((group) =>
    fieldsIn(
      schema.additionalProperties,
      known,
      [...path, group.id],
      groups.length > 1 ? `Address of ${group.id}` : 'Address',
    ),
  );
}

const REFERENCES = ['line', 'place', 'tender', 'hold', 'return', 'transfer', 'parcel', 'group'] as const;
type Reference = (typeof REFERENCES)[number];
const isReference = (name: string): name is Reference => (REFERENCES as readonly string[]).includes(name);

function optionsFor(name: string, schema: Schema, known: Known): readonly Option[] {
  if (schema.enum) return schema.enum.map((value) => ({ value, label: worded(value) }));
  if (schema.items?.enum) return schema.items.enum.map((value) => ({ value, label: worded(value) }));
  if (!isReference(name)) return [];
  if (name === 'place') return known.places;
  return known.order ? inOrder(name, known.order) : [];
}

function inOrder(name: Exclude<Reference, 'place'>, order: Order): readonly Option[] {
  switch (name) {
    case 'line':
      return order.lines.map(({ id, title, quantity }) => ({
        value: id,
        label: `${title}${quantity > 1 ? ` \u00d7${quantity}` : ''}`,
      }));
    case 'tender':
      return order.tenders.map(({ id, label, kind }) => ({ value: id, label: label ?? worded(kind) }));
    case 'hold':
      return order.holds.filter((hold) => hold.open).map(({ id, because }) => ({ value: id, label: because }));
    case 'return':
      return order.returns.map(({ id, line, quantity }) => ({ value: id, label: `${id}: ${quantity} of ${line}` }));
    case 'transfer':
      return order.transfers.map(({ id, from, to }) => ({ value: id, label: `${id} from ${from} to ${to}` }));
    case 'parcel':
      return order.parcels.map(({ id, tracking }) => ({ value: id, label: tracking ?? id }));
    case 'group':
      return order.groups.map(({ id, method }) => ({ value: id, label: `${id} ${method}` }));
  }
}

function kindOf(name: string, schema: Schema, options: readonly Option[], known: Known): Kind {
  if (schema.type === 'array') {
    if (schema.items?.properties?.line && known.order) return 'units';
    return options.length > 0 ? 'many' : 'lines';
  }
  if (options.length > 0) return 'choice';
  if (schema.type === 'boolean') return 'flag';
  if (schema.format === 'int64') return 'money';
  if (schema.type === 'integer' || schema.type === 'number') return 'count';
  if (schema.format === 'date-time') return 'moment';
  if (name === 'item') return 'item';
  return (schema.maxLength ?? 0) >= 500 && name !== 'failed' ? 'long' : 'text';
}

function hintOf({ description }: Schema): string | null {
  return !description || /^(A code,|Minor units)/.test(description) ? null : description;
}

const LABELS: Readonly<Record<string, string>> = {
  because: 'Reason',
  reason: 'Reason',
  says: 'What was said',
  kind: 'What about',
  units: 'Only some units',
  blocks: 'Steps that it blocks',
  until: 'Until',
  began: 'Begun',
  dueBy: 'Due by',
  proof: 'Proof',
  lines: 'Street and number',
  postcode: 'Postal code',
  region: 'State or region',
  country: 'Country code',
  key: 'Customer number',
};

/** The value at a path of a draft. */
export function valueAt(draft: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], draft);
}

export type Draft = Readonly<Record<string, unknown>>;

export function withValue(draft: Draft, [name = '', ...rest]: readonly string[], value: unknown): Draft {
  const next = rest.length === 0 ? value : withValue((draft[name] ?? {}) as Draft, rest, value);
  return { ...draft, [name]: next };
}

/** The draft without what was left empty. */
export function bodyOf(draft: Draft): Draft {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]) => {
      const kept = isPlain(value) ? bodyOf(value) : value;
      const empty =
        kept === undefined || kept === null || kept === '' || (isPlain(kept) && Object.keys(kept).length === 0);
      return empty || (Array.isArray(kept) && kept.length === 0) ? [] : [[name, kept]];
    }),
  );
}

function isPlain(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What must be said at least is said. */
export function isComplete(schema: Schema, body: Draft): boolean {
  return (schema.required ?? []).every((name) => body[name] !== undefined);
}

/** What the API itself would take, and the one thing that a required reference can be. */
export function firstDraft(schema: Schema, known: Known): Draft {
  const given = Object.entries(schema.properties ?? {}).flatMap(([name, raw]): [string, unknown][] => {
    const inner = unwrapped(raw);
    if (inner.default !== undefined) return [[name, inner.default]];
    if (!schema.required?.includes(name)) return [];
    const options = optionsFor(name, inner, known);
    return options.length === 1 ? [[name, options[0]?.value]] : [];
  });
  return Object.fromEntries(given);
}
