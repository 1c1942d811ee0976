import { alloc, type Currency, type Minor, sum } from '../../../kernel/money.ts';
import { clip, type Field } from '../field.ts';
import { add, charge } from './money.ts';

/** Where tax is owed: the channel's titles ('State Tax') say it only together with the address. */
export type Where = { readonly country: string | null; readonly region: string | null };
export type Taxes = Map<string, Minor>;

/** The tax lines of a thing, as charged, by jurisdiction. */
export function taxesOf(of: Field, where: Where, currency: Currency): Taxes {
  const taxes: Taxes = new Map();
  for (const line of of.at('tax_lines').list()) add(taxes, jurisdiction(line, where), charge(line, 'price', currency));
  return taxes;
}

/** 'us-ky-state-tax-6%'. A tax that the channel pays to the state itself says so in its name. */
function jurisdiction(line: Field, { country, region }: Where): string {
  const remitted = line.at('channel_liable').flag() ? 'remitted-by-channel' : null;
  const parts = [country, region, line.at('title').text(60) ?? 'tax', percent(line.at('rate').text()), remitted];
  return clip(parts.flatMap((part) => (part ? [slug(part)] : [])).join('-'), 100);
}

function percent(rate: string | null): string | null {
  const share = Number(rate ?? Number.NaN);
  return Number.isFinite(share) ? `${(share * 100).toFixed(4).replace(/\.?0+$/, '')}%` : null;
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[\s:]+/gu, '-');
}

type Taxed = { readonly taxes: Taxes; readonly base: Minor; readonly taxable: boolean };

/**
 * Some orders state tax only for the whole order. It is shared over the lines that are taxable by what is left of their
 * price, and over all lines where none is.
 */
export function shareOrderTaxes(order: Field, lines: readonly Taxed[], where: Where, currency: Currency): void {
  const taxes = orderTaxes(order, where, currency);
  const may = lines.filter((line) => line.taxable);
  const over = may.length > 0 ? may : lines;
  for (const [name, amount] of taxes) {
    alloc(
      amount,
      over.map((line) => line.base),
    ).forEach((part, i) => {
      const line = over[i];
      if (line && part > 0n) add(line.taxes, name, part);
    });
  }
}

function orderTaxes(order: Field, where: Where, currency: Currency): Taxes {
  const lines = taxesOf(order, where, currency);
  const total = order.at('total_tax').isMissing ? null : charge(order, 'total_tax', currency);
  if (sum(lines.values()) > 0n || !total) return lines;
  return new Map([['tax', total]]);
}
