import { aliases, channels } from './channels.ts';
import { costs, items } from './items.ts';
import type { Part } from './part.ts';
import { customers, people } from './people.ts';
import { entities, lanes, places, postcodes } from './places.ts';
import { policies } from './policies.ts';

/** The parts of the reference book: what is named stands before what names it. */
// biome-ignore lint/suspicious/noExplicitAny: a list of parts of different rows
export const parts: readonly Part<any>[] = [
  entities, places, lanes, channels, items, costs, aliases, postcodes, customers, policies, people,
]; // biome-ignore format: a list
