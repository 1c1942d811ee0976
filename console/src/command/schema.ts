import { commands } from '../api/commands.gen.ts';

/** As much of JSON Schema as the API's inputs use. */
export type Schema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
  readonly format?: string;
  readonly anyOf?: readonly Schema[];
  readonly maxLength?: number;
  readonly maximum?: number;
  readonly additionalProperties?: boolean | Schema;
};

export type CommandInfo = {
  readonly title: string;
  readonly says: string;
  readonly path: string;
  readonly schema: Schema;
};

/** What the API says of a command; null for one that it does not have. */
export function commandInfo(operation: string): CommandInfo | null {
  return (commands as Readonly<Record<string, CommandInfo>>)[operation] ?? null;
}

/** `X or null` is an X that may be left out. */
export function unwrapped(schema: Schema): Schema {
  const inner = schema.anyOf?.find((each) => each.type !== 'null');
  return inner ? { ...inner, ...(schema.description ? { description: schema.description } : {}) } : schema;
}

/** Only some fields of an input, all of them required: what a choice asks for. */
export function only(schema: Schema, names: readonly string[]): Schema {
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(([name]) => names.includes(name)),
  );
  return { type: 'object', properties, required: names };
}
