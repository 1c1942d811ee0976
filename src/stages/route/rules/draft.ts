import type { Book, Place } from '../../../books/reference/book.ts';
import type { ActionOf, Rule, RulesPolicy, Selection } from '../../../books/reference/routing-rules.ts';
import { must } from '../../../kernel/assert.ts';
import { type Millis, millis } from '../../../kernel/time.ts';
import type { RuleAsk } from './ask.ts';
import { hasOne, hasTime, isTimeAt } from './conditions.ts';
import type { Limits, RuledByRule } from './limits.ts';
import { membersOf } from './places.ts';

/** A buffer that no stock is above. */
const EVERYTHING = 2_000_000_000;
const ANYWHERE = 2_000_000_000;

/** Limits while the rules write them, one after the other. What a rule says holds for the rule that was begun last. */
export class Draft {
  readonly ask: RuleAsk;
  readonly applied: string[] = [];
  mostPackages: number | null = null;
  leastPart: number | null = null;
  remorseMinutes = 0;
  waveMinutes = 0;
  park: ActionOf<'park'> | null = null;
  readonly #book: Book;
  /** Where each place stands in the book; -1 for one that is not there. */
  readonly #index: Int32Array;
  readonly #clusters: RulesPolicy['clusters'];
  readonly #at: Millis;
  #rule: Rule | null = null;
  readonly #ruledOut: (RuledByRule | null)[];
  readonly #reach: Int32Array;
  readonly #reachBy: (string | undefined)[] = [];
  readonly #buffers: Int32Array;
  readonly #closed: Uint8Array;
  readonly #surcharges: Int32Array;
  readonly #accept: Int32Array;
  #tiers: Uint8Array | null = null;
  #tierCount = 1;
  #together: number[][] = [];

  constructor(ask: RuleAsk, book: Book, clusters: RulesPolicy['clusters']) {
    const count = ask.places.length;
    this.ask = ask;
    this.#book = book;
    this.#index = Int32Array.from(ask.places, (code) => book.placeIndex.get(code) ?? -1);
    this.#clusters = clusters;
    this.#at = millis(ask.at);
    this.#ruledOut = new Array(count).fill(null);
    this.#reach = new Int32Array(count).fill(ANYWHERE);
    this.#buffers = new Int32Array(count * ask.lines.length).fill(-1);
    this.#closed = new Uint8Array(count * ask.lines.length);
    this.#surcharges = new Int32Array(count);
    this.#accept = new Int32Array(count).fill(-1);
  }

  begin(rule: Rule): void {
    this.#rule = rule;
    this.applied.push(rule.name);
  }

  /** Each selected place, where the rule's days and hours are now; `others` for those that are not selected. */
  each(selection: Selection | undefined, what: (nth: number, place: Place) => void, others?: typeof what): void {
    const { when } = must(this.#rule, 'a rule');
    const timed = hasTime(when);
    const members = selection && membersOf(selection, this.#clusters, this.#book);
    const [index, places] = [this.#index, this.#book.places];
    for (let nth = 0; nth < index.length; nth += 1) {
      const i = index[nth] as number;
      const does = !members || members[i] === 1 ? what : others;
      if (!does || i < 0) continue;
      const place = places[i] as Place;
      if (!timed || isTimeAt(when, this.#at, place)) does(nth, place);
    }
  }

  linesWith(tags: readonly string[] | undefined): number[] {
    return this.ask.lines.flatMap((line, nth) => (hasOne(line.tags, tags) ? [nth] : []));
  }

  /** The first rule that rules a place out is the one that is told. */
  ruleOut(nth: number, says: string): void {
    this.#ruledOut[nth] ??= { rule: must(this.#rule, 'a rule').name, says };
  }

  /** Of several distances the least holds. */
  notFarther(nth: number, km: number): void {
    if (km >= (this.#reach[nth] ?? 0)) return;
    this.#reach[nth] = km;
    this.#reachBy[nth] = must(this.#rule, 'a rule').name;
  }

  keepBack(nth: number, line: number, units: number): void {
    this.#buffers[nth * this.ask.lines.length + line] = units;
  }

  /** A line that a place may not serve: its buffer is everything, whatever a later rule sets. */
  keepOff(nth: number, line: number): void {
    this.#closed[nth * this.ask.lines.length + line] = 1;
  }

  charge(nth: number, cents: number): void {
    this.#surcharges[nth] = (this.#surcharges[nth] ?? 0) + cents;
  }

  acceptWithin(nth: number, minutes: number): void {
    this.#accept[nth] = minutes;
  }

  /** Places of no tier come after all tiers. */
  setTiers(tiers: readonly Selection[]): void {
    this.#tiers = new Uint8Array(this.#index.length).fill(tiers.length);
    this.#tierCount = tiers.length + 1;
    const set = this.#tiers;
    for (const [tier, selection] of tiers.entries())
      this.each(selection, (nth) => (set[nth] = Math.min(set[nth] ?? tier, tier)));
  }

  /** Groups that share a line become one. */
  keepTogether(lines: readonly number[]): void {
    const [touched, apart] = [[] as number[][], [] as number[][]];
    for (const group of this.#together) (group.some((line) => lines.includes(line)) ? touched : apart).push(group);
    const merged = [...new Set([...touched.flat(), ...lines])].sort((a, b) => a - b);
    if (merged.length > 1) this.#together = [...apart, merged];
  }

  limits(): Limits {
    const [lines, ruledOut, reach, buffers] = [this.ask.lines.length, this.#ruledOut, this.#reach, this.#buffers];
    const [reachBy, closed, tiers, surcharges, accept] = [
      this.#reachBy,
      this.#closed,
      this.#tiers,
      this.#surcharges,
      this.#accept,
    ];
    return {
      applied: this.applied,
      ruledOut: (nth, km) => {
        const least = reach[nth] ?? ANYWHERE;
        const tooFar = km > least ? { rule: reachBy[nth] ?? '', says: `farther than ${least} km` } : null;
        return ruledOut[nth] ?? tooFar;
      },
      buffer: (nth, line) => {
        if (closed[nth * lines + line]) return EVERYTHING;
        const units = buffers[nth * lines + line] ?? -1;
        return units < 0 ? null : units;
      },
      tier: (nth) => tiers?.[nth] ?? 0,
      tiers: this.#tierCount,
      surcharge: (nth) => surcharges[nth] ?? 0,
      mostPackages: this.mostPackages,
      leastPart: this.leastPart,
      together: this.#together,
      remorseMinutes: this.remorseMinutes,
      waveMinutes: this.waveMinutes,
      acceptMinutes: (nth) => {
        const minutes = accept[nth] ?? -1;
        return minutes < 0 ? null : minutes;
      },
      park: this.park,
    };
  }
}
