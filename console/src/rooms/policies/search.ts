/** Which policy is open, and of it a version, a draft or a new draft. */
export type PoliciesSearch = {
  kind?: string | undefined;
  version?: string | undefined;
  draft?: string | undefined;
  /** Another version, to see what the open one says otherwise. */
  from?: string | undefined;
};

export function policiesSearch(raw: Record<string, unknown>): PoliciesSearch {
  const word = (name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  return { kind: word('kind'), version: word('version'), draft: word('draft'), from: word('from') };
}
