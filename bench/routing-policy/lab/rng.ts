/** A source of chance that a seed fixes: the same seed gives the same draws on every machine with the same engine. */
export type Rng = {
  /** In [0, 1). */
  uniform(): number;
  /** A whole number in [0, n). */
  below(n: number): number;
  normal(mean?: number, deviation?: number): number;
  exponential(): number;
  /** By shape and scale: its mean is shape x scale. */
  gamma(shape: number, scale?: number): number;
  poisson(mean: number): number;
  /** A Poisson whose mean is itself drawn from a gamma: variance mean + mean^2 / dispersion. */
  negativeBinomial(mean: number, dispersion: number): number;
  /** exp of a normal: `median` is in the unit of the result, `sigma` is of the logarithm. */
  lognormal(median: number, sigma: number): number;
  /** An index with a likelihood proportional to its weight. */
  weighted(weights: ArrayLike<number>): number;
  /** The same list in another order; the list given stays as it is. */
  shuffle<T>(list: readonly T[]): T[];
  /** A stream of its own: what one part of a bench draws does not move what another draws. */
  fork(name: string | number): Rng;
};

export function rng(seed: number | string): Rng {
  const uniform = stream(String(seed));
  const below = (n: number) => Math.floor(uniform() * n);
  const normal = (mean = 0, deviation = 1) => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * uniform());
  };
  const exponential = () => -Math.log(1 - uniform());
  const gamma = (shape: number, scale = 1): number => {
    if (shape < 1) return gamma(shape + 1, scale) * (1 - uniform()) ** (1 / shape);
    return scale * squeezed(shape, normal, uniform);
  };
  const poisson = (mean: number): number => {
    let count = 0;
    while (mean > 30) {
      // the n-th arrival of a process comes after a gamma of shape n: jump to it, then go on in what is left
      const n = Math.floor(mean * 0.875);
      const at = gamma(n);
      if (at > mean) return count + binomial(n - 1, mean / at, uniform);
      count += n;
      mean -= at;
    }
    for (let left = Math.exp(-mean), product = uniform(); product > left; product *= uniform()) count += 1;
    return count;
  };
  return {
    uniform,
    below,
    normal,
    exponential,
    gamma,
    poisson,
    negativeBinomial: (mean, dispersion) => (mean <= 0 ? 0 : poisson(gamma(dispersion, mean / dispersion))),
    lognormal: (median, sigma) => median * Math.exp(sigma * normal()),
    weighted(weights) {
      let total = 0;
      for (let i = 0; i < weights.length; i += 1) total += weights[i] as number;
      let at = uniform() * total;
      for (let i = 0; i < weights.length; i += 1) if ((at -= weights[i] as number) < 0) return i;
      return weights.length - 1;
    },
    shuffle<T>(list: readonly T[]) {
      const mixed = [...list];
      for (let i = mixed.length - 1; i > 0; i -= 1) {
        const j = below(i + 1);
        [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
      }
      return mixed;
    },
    fork: (name) => rng(`${seed}/${name}`),
  };
}

/** Many draws from the same weights: the weights are summed once and each draw is a binary search. */
export function sampler(weights: ArrayLike<number>): (from: Rng) => number {
  const upTo = new Float64Array(weights.length);
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) upTo[i] = total += weights[i] as number;
  return (from) => {
    const at = from.uniform() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at < (upTo[middle] as number)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Marsaglia and Tsang: a cube of a normal, accepted nearly always. */
function squeezed(shape: number, normal: () => number, uniform: () => number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal();
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - uniform()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function binomial(n: number, likely: number, uniform: () => number): number {
  let count = 0;
  for (let i = 0; i < n; i += 1) if (uniform() < likely) count += 1;
  return count;
}

/** sfc32, by Chris Doty-Humphrey: 128 bits of state, filled from the seed by FNV-1a. */
function stream(seed: string): () => number {
  const state = new Uint32Array(4);
  for (let word = 0; word < 3; word += 1) {
    let hash = 2166136261 ^ word;
    for (let i = 0; i < seed.length; i += 1) hash = Math.imul(hash ^ seed.charCodeAt(i), 16777619);
    state[word] = hash;
  }
  let [a, b, c, count] = [state[0] as number, state[1] as number, state[2] as number, 1];
  const next = () => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 15; i += 1) next();
  return next;
}
