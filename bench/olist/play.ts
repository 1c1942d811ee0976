import { nextJobAt } from '../../src/books/jobs.ts';
import type { Command } from '../../src/books/operation.ts';
import { localNotices } from '../../src/edge/notices/notice.ts';
import { localPayments } from '../../src/edge/payments/local.ts';
import { runJobs } from '../../src/edge/worker/worker.ts';
import { must } from '../../src/kernel/assert.ts';
import { idFromKey } from '../../src/kernel/ids.ts';
import { openLog } from '../../src/kernel/log.ts';
import { HOUR, type Instant, instant, later, millis } from '../../src/kernel/time.ts';
import { registry } from '../../src/registry.ts';
import { agendaOf, type Waiting } from './agenda.ts';
import type { Theatre } from './house.ts';
import type { Beat, Named, No, Seen } from './life.ts';

/** What was said no to, by operation and code, with the first answer in words. */
export type Refusals = Map<string, { readonly times: number; readonly says: string }>;
export type Played = { readonly commands: number; readonly jobs: number; readonly refusals: Refusals };

const outside = { payments: () => localPayments, notices: localNotices };
const log = openLog('warn');

/**
 * Performs lives in the order of their times, through the one path and nothing else, an hour at a time: what falls into
 * one hour goes to the desk together, one command a page. Then the clock stands at the hour's end, and the worker does
 * what is due; it is the server's own. The play is over when no life goes on and no job waits, or at `until`.
 */
export async function play(
  theatre: Theatre,
  lives: Iterable<Named>,
  until: Instant,
  tell: (at: Instant) => void,
): Promise<Played> {
  const agenda = agendaOf(lives);
  const refusals: Refusals = new Map();
  let [commands, jobs] = [0, 0];
  let nextJob: Instant | null = null;
  for (let hour = agenda.first; hour * HOUR < millis(until); hour += 1) {
    const [begin, end] = [instant(hour * HOUR), instant((hour + 1) * HOUR)];
    let acted = false;
    for (let due = agenda.take(hour); due.length > 0; due = agenda.take(hour)) {
      const seen = await act(theatre, due, begin, refusals);
      due.forEach((each, i) => void agenda.goOn(each, must(seen[i], 'answer'), hour));
      commands += due.filter(hasBeat).length;
      acted = true;
    }
    if (acted || (nextJob !== null && nextJob <= end)) {
      theatre.time = end;
      nextJob = await nextJobAt(theatre.db);
      for (let ran = 1; ran > 0 && nextJob !== null && nextJob <= end; jobs += ran) {
        ran = await runJobs(theatre, theatre.tx, outside, log);
        nextJob = await nextJobAt(theatre.db);
      }
      tell(end);
    }
    if (agenda.size() === 0 && nextJob === null) break;
  }
  return { commands, jobs, refusals };
}

type Acting = Waiting & { readonly next: Beat };

function hasBeat(each: Waiting): each is Acting {
  return 'operation' in each.next;
}

/** Gives the commands of some lives to the desk, and says what each has seen. */
async function act(theatre: Theatre, due: readonly Waiting[], begin: Instant, refusals: Refusals): Promise<Seen[]> {
  return Promise.all(
    due.map(async (each): Promise<Seen> => {
      if (!hasBeat(each)) return { page: null, refused: null };
      const seen = await give(theatre, each, begin);
      if (seen.refused) count(refusals, each.next.operation, seen.refused);
      return seen;
    }),
  );
}

/** A command as the edge gives it: checked by its schema, named by who gives it and the how-manieth it is. */
async function give(theatre: Theatre, { name, done, next }: Acting, begin: Instant): Promise<Seen> {
  const { at, operation, subject, by } = next;
  const parsed = must(registry.get(operation), `operation ${operation}`).input.safeParse(next.input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.join('.') ?? null;
    return { page: null, refused: { code: 'invalid', says: `${field}: ${issue?.message}`, field } };
  }
  const id = idFromKey('olist', name, String(done));
  const command: Command = { id, operation, subject, input: parsed.data, actor: by, now: later(at, begin) };
  const { page, answer } = await theatre.desk.perform(command);
  return { page, refused: answer.refusal ? no(answer.refusal) : null };
}

function no(refusal: { refused: string; because: string; field?: string | null | undefined }): No {
  return { code: refusal.refused, says: refusal.because, field: refusal.field ?? null };
}

function count(refusals: Refusals, operation: string, { code, says }: No): void {
  const key = `${operation}: ${code}`;
  const before = refusals.get(key);
  refusals.set(key, { times: (before?.times ?? 0) + 1, says: before?.says ?? says });
}
