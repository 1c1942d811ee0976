/** Sales tax of the world, in parts per million by jurisdiction: close to what these places charge, and simpler. */
export type TaxRates = Readonly<Record<string, number>>;

// biome-ignore format: a table
const BY_STATE: Readonly<Record<string, readonly [state: number, local: number]>> = {
  AL: [40_000, 60_000], AR: [65_000, 28_000], AZ: [56_000, 30_000], CA: [72_500, 20_000], CO: [29_000, 58_100], CT: [63_500, 0],
  DC: [60_000, 0], FL: [60_000, 10_000], GA: [40_000, 49_000], IA: [60_000, 10_000], ID: [60_000, 0], IL: [62_500, 20_000],
  IN: [70_000, 0], KS: [65_000, 22_500], KY: [60_000, 0], LA: [50_000, 50_000], MA: [62_500, 0], MD: [60_000, 0],
  ME: [55_000, 0], MI: [60_000, 0], MN: [68_750, 21_500], MO: [42_250, 54_540], MT: [0, 0], NC: [47_500, 25_000],
  ND: [50_000, 25_000], NE: [55_000, 15_000], NH: [0, 0], NJ: [66_250, 0], NM: [48_750, 30_000], NV: [68_500, 14_150],
  NY: [40_000, 48_750], OH: [57_500, 22_500], OK: [45_000, 41_250], OR: [0, 0], PA: [60_000, 20_000], RI: [70_000, 0],
  SC: [60_000, 30_000], SD: [42_000, 20_000], TN: [70_000, 27_500], TX: [62_500, 20_000], UT: [48_500, 29_000], VA: [43_000, 17_000],
  VT: [60_000, 10_000], WA: [65_000, 38_500], WI: [50_000, 5_000], WV: [60_000, 10_000], WY: [40_000, 15_000],
};

/** 10.25 % in four parts. */
const CHICAGO: TaxRates = { 'us-il': 62_500, 'us-il-cook': 17_500, 'us-il-chicago': 12_500, 'us-il-rta': 10_000 };

/** What is charged where the goods reach the customer. */
export function taxAt({ town, state }: { readonly town: string; readonly state: string }): TaxRates {
  if (town === 'Chicago') return CHICAGO;
  const [ofState, local] = BY_STATE[state] ?? [0, 0];
  const name = `us-${state.toLowerCase()}`;
  const rates: [string, number][] = [
    [name, ofState],
    [`${name}-local`, local],
  ];
  return Object.fromEntries(rates.filter(([, rate]) => rate > 0));
}
