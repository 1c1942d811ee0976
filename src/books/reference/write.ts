/**
 * How the reference book is changed: by whole rows, many at a time. A row that exists under its key is replaced, others
 * stay as they are; nothing is ever deleted, because orders name it. Each call is one statement, so one transaction
 * even outside of one, and raises the book's edition in it: who holds the book in memory reads it again.
 */
export {
  type AliasRow,
  type ItemCostRow,
  type ItemRow,
  writeAliases,
  writeItemCosts,
  writeItems,
} from './write/items.ts';
export {
  type ApiKeyRow,
  type CustomerRow,
  type PersonRow,
  writeApiKeys,
  writeCustomers,
  writePeople,
} from './write/people.ts';
export {
  type CalendarInput, type ChannelRow, type EntityRow, type PlaceRow, type PostcodeRow,
  writeChannels, writeEntities, writeLanes, writePlaces, writePostcodes,
} from './write/places.ts'; // biome-ignore format: a list
export { type PolicyRow, type SeriesRow, writeNumberSeries, writePolicies } from './write/rules.ts';
