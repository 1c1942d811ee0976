import { isRefusal } from '../../api/refusal.ts';

/** A field that the server found wrong: where in the document, why, and what would help. */
export type Fault = { readonly field: string; readonly reason: string; readonly remedy?: string | undefined };

export function faultsOf(error: unknown): readonly Fault[] {
  if (!isRefusal(error)) return error instanceof Error ? [{ field: '', reason: error.message }] : [];
  const { errors, detail, field, remedy } = error.problem;
  if (errors && errors.length > 0) return errors;
  return [{ field: field ?? '', reason: detail, remedy }];
}

/** Where a field such as 'document.rules.0.name' stands in the text of the document; the nearest that is there, else null. */
export function findField(text: string, field: string): { readonly from: number; readonly to: number } | null {
  const steps = field.split('.').slice(1);
  const found = walk(text, steps);
  return found && found.to > found.from ? found : null;
}

type Span = { from: number; to: number };

/** Goes down a JSON text along the steps, and stops at the deepest value that is there. */
function walk(text: string, steps: readonly string[]): Span | null {
  let at = 0;
  let best: Span | null = null;
  const space = () => {
    while (/\s/.test(text[at] ?? '')) at += 1;
  };
  const string = () => {
    const from = at;
    at += 1;
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    at += 1;
    return text.slice(from, at);
  };
  const value = (left: readonly string[] | null): void => {
    space();
    const from = at;
    const open = text[at];
    if (open === '{' || open === '[') inside(open, left);
    else if (open === '"') string();
    else while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at += 1;
    if (left && (!best || (from >= best.from && at <= best.to && depth > left.length))) best = { from, to: at };
    if (left) depth = Math.min(depth, left.length);
  };
  let depth = Number.POSITIVE_INFINITY;
  const inside = (open: string, left: readonly string[] | null): void => {
    at += 1;
    for (let index = 0; at < text.length; index += 1) {
      space();
      if (text[at] === '}' || text[at] === ']') break;
      let name = String(index);
      if (open === '{') {
        name = readKey(string());
        space();
        at += 1;
      }
      value(left && left[0] === name ? left.slice(1) : null);
      space();
      if (text[at] !== ',') break;
      at += 1;
    }
    at += 1;
  };
  value(steps);
  return best;
}

function readKey(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted.slice(1, -1);
  }
}

export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
