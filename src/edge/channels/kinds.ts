import type { ChannelKind } from './channel.ts';
import { shopify } from './shopify/shopify.ts';

/** The channels that we can read, by the kind that the reference book gives a channel. */
export const kinds: ReadonlyMap<string, ChannelKind> = new Map([shopify].map((each) => [each.kind, each]));
