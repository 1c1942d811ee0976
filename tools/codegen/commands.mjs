/** What a form must know of each command: where it is sent, what it says of itself, and the schema of its fields. */
export function commandsIn(api) {
  const commands = {};
  for (const [path, { post }] of Object.entries(api.paths)) {
    // commands can be previewed; sign-in and the deliveries of channels cannot
    if (!post?.parameters?.some((parameter) => parameter.name === 'preview')) continue;
    const schema = post.requestBody?.content?.['application/json']?.schema ?? { type: 'object', properties: {} };
    commands[post.operationId] = {
      title: post.summary,
      says: sentenceOf(post.description),
      path,
      schema: slim(schema),
    };
  }
  return commands;
}

function sentenceOf(description = '') {
  return description.split('\n\n')[0] ?? '';
}

/** Only what a form draws from. */
const KEPT = [
  'type',
  'properties',
  'items',
  'required',
  'enum',
  'default',
  'description',
  'format',
  'anyOf',
  'minItems',
  'minLength',
  'maxLength',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'pattern',
  'additionalProperties',
];

function slim(schema) {
  if (schema === null || typeof schema !== 'object') return schema;
  const kept = {};
  for (const key of KEPT) {
    if (!(key in schema)) continue;
    const value = schema[key];
    if (key === 'properties')
      kept[key] = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, slim(each)]));
    else if (key === 'anyOf') kept[key] = value.map(slim);
    else if (key === 'items' || key === 'additionalProperties') kept[key] = slim(value);
    else kept[key] = value;
  }
  return kept;
}
