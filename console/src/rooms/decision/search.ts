/** Which decision of an order is open, and the place that somebody asks about. */
export type DecisionSearch = {
  group?: string | undefined;
  sequence?: string | undefined;
  why?: string | undefined;
};

export function decisionSearch(raw: Record<string, unknown>): DecisionSearch {
  const word = (name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  const sequence = word('sequence');
  return { group: word('group'), sequence: /^\d+$/.test(sequence ?? '') ? sequence : undefined, why: word('why') };
}
