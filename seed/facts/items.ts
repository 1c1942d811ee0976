import type { ItemCostRow, ItemRow } from '../../src/books/reference/write.ts';
import { must } from '../../src/kernel/assert.ts';

/** Outdoor clothes, bags and small things for the camp: some three hundred items in thirty-odd styles. */
export type Style = {
  readonly code: string;
  readonly title: string;
  readonly colours: string;
  readonly sizes: string;
  /** Price, cost in minor units; weight in grams. */
  readonly price: number;
  readonly cost: number;
  readonly grams: number;
  readonly tags: readonly string[];
};

// biome-ignore format: a table
const COLOURS: Record<string, string> = {
  OLV: 'Olive', BLK: 'Black', NVY: 'Navy', TAN: 'Tan', GRY: 'Grey', CHR: 'Charcoal', SLT: 'Slate', CRM: 'Cream',
  RST: 'Rust', MOS: 'Moss', IND: 'Indigo', SKY: 'Sky', RED: 'Brick', BRN: 'Walnut',
};

const style = (
  code: string,
  title: string,
  colours: string,
  sizes: string,
  price: number,
  cost: number,
  grams: number,
  ...tags: string[]
): Style => ({ code, title, colours, sizes, price, cost, grams, tags });
const BODY = 'XS S M L XL XXL';

// biome-ignore format: a table
export const styles: readonly Style[] = [
  style('HWJ', 'Harbor Waxed Jacket', 'OLV BLK NVY TAN', BODY, 18900, 8120, 1350, 'outerwear', 'member'),
  style('TRP', 'Tidewater Rain Parka', 'OLV NVY RED', BODY, 16800, 7060, 820, 'outerwear', 'member'),
  style('CFC', 'Canvas Field Coat', 'TAN BLK NVY', BODY, 14800, 6220, 1240, 'outerwear', 'member'),
  style('QLV', 'Quilted Liner Vest', 'BLK MOS TAN', BODY, 9800, 4020, 430, 'outerwear', 'member'),
  style('FLP', 'Fleece Pullover', 'CRM GRY RST', BODY, 8800, 3520, 520, 'midlayer'),
  style('MCR', 'Merino Crew', 'NVY GRY MOS', BODY, 9200, 3960, 310, 'midlayer'),
  style('OXS', 'Oxford Shirt', 'SKY CRM NVY', BODY, 7200, 2740, 280, 'shirts'),
  style('FLS', 'Flannel Shirt', 'RED MOS IND', BODY, 7800, 2960, 340, 'shirts'),
  style('HEN', 'Waffle Henley', 'CRM CHR RST', BODY, 5400, 1940, 300, 'shirts'),
  style('TEE', 'Pocket Tee', 'BLK CRM GRY NVY MOS', BODY, 3200, 980, 180, 'shirts'),
  style('CHN', 'Everyday Chino', 'TAN OLV CHR', '30 31 32 33 34 36', 8400, 3190, 480, 'trousers'),
  style('DNM', 'Selvedge Denim', 'IND BLK', '30 31 32 33 34 36', 12800, 5380, 760, 'trousers'),
  style('LEG', 'Trail Legging', 'BLK SLT', 'XS S M L XL', 6800, 2450, 240, 'trousers'),
  style('BTS', 'Trail Boot', 'BRN BLK', '8 9 10 11 12', 16400, 7220, 1480, 'shoes', 'member'),
  style('MCS', 'Merino Sock 3-pack', 'GRY NVY CHR', 'S M L', 2400, 700, 160, 'hygiene'),
  style('BNI', 'Ribbed Beanie', 'GRY RST MOS NVY', '', 2800, 860, 90, 'small'),
  style('CAP', 'Canvas Cap', 'TAN OLV BLK', '', 2600, 790, 100, 'small'),
  style('GLV', 'Wool Gloves', 'CHR BRN', 'S M L', 3600, 1240, 110, 'small'),
  style('SCF', 'Lambswool Scarf', 'GRY RED NVY', '', 5200, 2080, 190, 'small'),
  style('BLT', 'Bridle Belt', 'BRN BLK', 'S M L', 5800, 2200, 210, 'small'),
  style('RDP', 'Ridge Daypack 22 L', 'SLT OLV BLK', '', 9600, 3860, 780, 'bags', 'member'),
  style('RDL', 'Ridge Daypack 30 L', 'SLT OLV BLK', '', 11200, 4480, 940, 'bags', 'member'),
  style('DUF', 'Weekender Duffel', 'TAN NVY', '', 14200, 6100, 1300, 'bags', 'member'),
  style('TOT', 'Market Tote', 'CRM OLV', '', 4200, 1480, 420, 'bags'),
  style('MUG', 'Camp Mug', 'MOS CRM RED SLT', '', 1800, 520, 260, 'camp'),
  style('BTL', 'Steel Bottle', 'SLT OLV CRM', '', 3400, 1190, 360, 'camp'),
  style('BKT', 'Camp Blanket', 'RED IND', '', 9800, 4210, 1600, 'camp'),
  style('LTN', 'Storm Lantern', 'BLK', '', 6200, 2540, 900, 'camp'),
  style('WAX', 'Wax Dressing', 'TAN', '', 1600, 410, 150, 'camp', 'final-sale'),
  style('FRP', 'Frost Parka', 'NVY', '', 24800, 10900, 1480, 'outerwear'),
];

export type Item = ItemRow & {
  readonly code: string;
  readonly price: bigint;
  readonly cost: bigint;
  readonly of: Style;
};

/** 'Harbor Waxed Jacket, Olive, M' is HWJ-OLV-M. */
function itemsOf(of: Style): Item[] {
  return of.colours.split(' ').flatMap((colour) =>
    of.sizes.split(' ').map((size) => {
      const variant = [COLOURS[colour], size].filter(Boolean).join(', ');
      const code = [of.code, colour, size].filter(Boolean).join('-');
      return {
        code,
        title: `${of.title}, ${variant}`,
        style: of.code,
        variant,
        grams: of.grams,
        price: BigInt(of.price),
        cost: BigInt(of.cost),
        currency: 'USD',
        tags: of.tags,
        of,
      };
    }),
  );
}

export const items: readonly Item[] = styles.flatMap(itemsOf);
const byCode = new Map(items.map((item) => [item.code, item]));

export function itemOf(code: string): Item {
  return must(byCode.get(code), `item ${code} of the world`);
}

/** The retailer carries a unit at what the warehouse's owner bills for it: IMV Logistics sells at cost. */
export const itemCosts: readonly ItemCostRow[] = items.flatMap(({ code, cost }) => [
  { item: code, entity: 'retail', cost, transfer: cost },
  { item: code, entity: 'logistics', cost, transfer: cost },
]);
