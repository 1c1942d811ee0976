import type { StatementLine } from '../../books/money/statements.ts';
import type { Order } from '../../books/order/order.ts';
import type { Minor } from '../../kernel/money.ts';

/** A line as the provider's statement has it. */
export type GivenLine = {
  readonly line: string;
  readonly kind: 'capture' | 'refund' | 'fee' | 'adjustment';
  readonly reference?: string | null | undefined;
  readonly gross: Minor;
  readonly fee: Minor;
  readonly net: Minor;
};

/** A leg that a reference may mean. */
export type KnownLeg = {
  readonly order: string;
  readonly tender: string;
  readonly leg: string;
  readonly kind: 'capture' | 'refund';
  readonly amount: Minor;
  readonly settled: boolean;
};

/** The legs of an order by the provider's reference of each; the order's own number names them too. */
export function legsByReference(order: Order): [string, KnownLeg][] {
  return order.tenders.flatMap((tender) =>
    tender.legs
      .filter((leg) => leg.state === 'done')
      .flatMap((leg): [string, KnownLeg][] => {
        const known = {
          order: order.id,
          tender: tender.id,
          leg: leg.id,
          kind: leg.kind,
          amount: leg.amount,
          settled: leg.settled !== null,
        };
        const references = [leg.reference, tender.reference, `${order.id}.${leg.id}`];
        return references.flatMap((reference) => (reference ? [[reference, known] as [string, KnownLeg]] : []));
      }),
  );
}

/**
 * Ties a line to the one leg that it can be: same reference, same kind, gross equal to the cent, not tied yet. A
 * line that fits none, or more than one, is nobody's: it waits in suspense, with a case.
 */
export function match(line: GivenLine, legs: readonly KnownLeg[], taken: Set<string>): StatementLine {
  const gross = line.kind === 'refund' ? -line.gross : line.gross;
  const fits = legs.filter(
    (leg) => leg.kind === line.kind && leg.amount === gross && !leg.settled && !taken.has(`${leg.order}.${leg.leg}`),
  );
  const found = new Map(fits.map((leg) => [`${leg.order}.${leg.leg}`, leg]));
  const only = found.size === 1 ? [...found.values()][0] : undefined;
  if (only) taken.add(`${only.order}.${only.leg}`);
  const { line: id, kind, fee, net } = line;
  return {
    line: id,
    kind,
    reference: line.reference ?? null,
    gross: line.gross,
    fee,
    net,
    order: only?.order ?? null,
    tender: only?.tender ?? null,
    leg: only?.leg ?? null,
  };
}
