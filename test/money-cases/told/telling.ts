import type { PageEvent } from '../../../src/books/page.ts';
import type { CaseEvent, MoneyCase } from '../case.ts';
import type { Play } from '../play.ts';

// biome-ignore lint/suspicious/noExplicitAny: each kind of event has an input of its own
type Input = any;

/** How one kind of event of a case is told to our system, and which of our events are its postings. */
export type Telling = {
  /** The commands that it takes. A case that needs one which we do not have waits for it. */
  readonly gives: readonly string[] | ((input: Input, told: MoneyCase) => readonly string[]);
  readonly tell: (play: Play, input: Input, event: CaseEvent) => Promise<void>;
  /** Our events that post for it. */
  readonly books: readonly string[];
  /** Of these, the ones that are meant; for what the system may have done by itself before, or does several times. */
  readonly which?: (input: Input, play: Play) => (event: PageEvent) => boolean;
  /** A line of a statement is booked with the whole statement. */
  readonly inStatement?: boolean;
};

export type Tellings = Readonly<Record<string, Telling>>;

/** Of events that move money over tenders, those that make up these amounts, the oldest first. */
export function upTo(wanted: readonly { tender: string; amount: number }[]): (event: PageEvent) => boolean {
  const left = new Map<string, bigint>();
  for (const { tender, amount } of wanted) left.set(tender, (left.get(tender) ?? 0n) + BigInt(amount));
  return (event) => {
    const { tender, amount } = event as unknown as { tender: string; amount: bigint };
    const rest = left.get(tender) ?? 0n;
    if (amount > rest) return false;
    left.set(tender, rest - amount);
    return true;
  };
}
