import { registry } from '../../../src/registry.ts';
import type { MoneyCase } from '../case.ts';
import { concessions } from './concessions.ts';
import { losses } from './losses.ts';
import { opening } from './opening.ts';
import { returns } from './returns.ts';
import { sale } from './sale.ts';
import { statements } from './statements.ts';
import type { Tellings } from './telling.ts';
import { tenders } from './tenders.ts';

export const tellings: Tellings = {
  ...opening,
  ...tenders,
  ...sale,
  ...returns,
  ...concessions,
  ...losses,
  ...statements,
};

/** The commands without which a case cannot be told. */
export function missingFor(told: MoneyCase): string[] {
  const wanted = told.events.flatMap(({ event, input }) => {
    const telling = tellings[event];
    if (!telling) return [`an event ${event}`];
    return typeof telling.gives === 'function' ? telling.gives(input, told) : telling.gives;
  });
  const stocks = told.order.lines.flatMap((line) => [
    ...(line.agent ? ['capture.add_lines'] : []),
    ...(line.stock?.supplier ? ['fulfill.reship'] : []),
  ]);
  const terms = Object.values(told.entities).flatMap((entity) => [
    ...(entity.vat_on_prepayment ? ['capture.forfeit_deposit'] : []),
    ...(entity.recognise === 'deliver' ? ['fulfill.deliver'] : []),
  ]);
  return [...new Set([...wanted, ...stocks, ...terms])].filter((name) => !isThere(name)).sort();
}

function isThere(name: string): boolean {
  return registry.has(name);
}
