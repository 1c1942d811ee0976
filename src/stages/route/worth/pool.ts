import { type Columns, cheapest, NEVER } from '../plan/search.ts';

/** Orders that are alike: what each way costs, and whose units it would take. */
export type Kind = {
  readonly columns: Columns;
  /** rows[line][way]: the row of scarce units that the line takes from; -1: what it takes is not scarce. */
  readonly rows: readonly Int32Array[];
  /** capacity[way]: a row that each line of a package from there takes from beside, such as the place's day; -1: none. */
  readonly capacity?: Int32Array;
};

/** The plans that were once cheapest for a kind, flat: what each costs and the rows that it takes a unit from. */
export type Known = { plans: number; readonly width: number; cost: Float64Array; rows: Int32Array };

export type Pool = {
  /** The row that stands for what is not scarce; its price is nil. */
  readonly free: number;
  readonly known: readonly Known[];
  /**
   * The least cost of an order of a kind at whole prices, exactly, by the search that decides orders too. Its plan is
   * remembered.
   */
  ask(kind: number, prices: Int32Array): number;
};

const START = 4;

export function openPool(kinds: readonly Kind[], scarce: number): Pool {
  const known = kinds.map(({ rows, capacity }): Known => {
    const width = rows.length * (capacity ? 2 : 1);
    return { plans: 0, width, cost: new Float64Array(START), rows: new Int32Array(START * width) };
  });
  const priced = kinds.map(({ rows }) => rows.map((row) => new Int32Array(row.length)));
  const plan = new Int32Array(Math.max(0, ...known.map(({ width }) => width)));
  return {
    free: scarce,
    known,
    ask(at, prices) {
      const kind = kinds[at] as Kind;
      const line = priced[at] as Int32Array[];
      addPrices(kind, prices, line);
      const found = cheapest({ ...kind.columns, line });
      if (!found) throw new Error('an order has no plan at all');
      let paid = 0;
      for (const { way, lines } of found.parts)
        for (let i = 0; i < line.length; i += 1)
          if (lines & (1 << i)) {
            plan[i] = rowOr(scarce, (kind.rows[i] as Int32Array)[way] as number);
            if (kind.capacity) plan[line.length + i] = rowOr(scarce, kind.capacity[way] as number);
            paid += ((line[i] as Int32Array)[way] as number) - ((kind.columns.line[i] as Int32Array)[way] as number);
          }
      remember(known[at] as Known, found.cost - paid, plan);
      return found.cost;
    },
  };
}

const rowOr = (free: number, row: number) => (row < 0 ? free : row);

function addPrices(kind: Kind, prices: Int32Array, into: readonly Int32Array[]): void {
  const { columns, rows, capacity } = kind;
  for (let i = 0; i < into.length; i += 1) {
    const cost = columns.line[i] as Int32Array;
    const row = rows[i] as Int32Array;
    const line = into[i] as Int32Array;
    for (let w = 0; w < columns.ways; w += 1) {
      let sum = cost[w] as number;
      if (sum < NEVER) {
        if ((row[w] as number) >= 0) sum += prices[row[w] as number] as number;
        if (capacity && (capacity[w] as number) >= 0) sum += prices[capacity[w] as number] as number;
      }
      line[w] = sum;
    }
  }
}

/** Plans that take the same units are one; the cheaper stays. */
function remember(known: Known, cost: number, plan: Int32Array): void {
  const { width } = known;
  for (let a = known.plans - 1; a >= 0; a -= 1) {
    let i = 0;
    while (i < width && known.rows[a * width + i] === plan[i]) i += 1;
    if (i < width) continue;
    known.cost[a] = Math.min(known.cost[a] as number, cost);
    return;
  }
  if (known.plans === known.cost.length) {
    known.cost = grown(known.cost, new Float64Array(2 * known.plans));
    known.rows = grown(known.rows, new Int32Array(2 * known.plans * width));
  }
  known.cost[known.plans] = cost;
  for (let i = 0; i < width; i += 1) known.rows[known.plans * width + i] = plan[i] as number;
  known.plans += 1;
}

function grown<T extends Float64Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
