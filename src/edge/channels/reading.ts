import type { Book, Channel } from '../../books/reference/book.ts';
import type { ChannelKind, Headers, Known, Reading } from './channel.ts';
import { type Json, parseJson } from './json.ts';
import { kinds } from './kinds.ts';

/** Something that a channel sent. */
export type Sent = { readonly topic: string | null; readonly headers: Headers; readonly body: Uint8Array };

export function kindOf(channel: Channel): ChannelKind | null {
  return kinds.get(channel.kind) ?? null;
}

/** Whether it comes from the channel: signed with the secret that the channel has with us. */
export function isGenuine(channel: Channel, headers: Headers, body: Uint8Array): boolean {
  return (
    channel.secret !== null &&
    channel.secret !== '' &&
    (kindOf(channel)?.verify(body, headers, channel.secret) ?? false)
  );
}

/**
 * What a delivery says. It never throws: what nobody can read is a problem with a name, and so is a mistake of ours, for
 * the bytes are kept and can be read again.
 */
export function readAll(channel: Channel, sent: Sent, book: Book): readonly Reading[] {
  const kind = kindOf(channel);
  if (!kind) return [problem('channel', `nobody here reads channels of kind ${channel.kind}`, 'parked')];
  const shop = kind.shopOf(sent.headers);
  if (channel.settings.shop && shop && shop !== channel.settings.shop)
    return [problem('shop-domain', `it is from ${shop}, not from ${channel.settings.shop}`, 'rejected')];
  let json: Json;
  try {
    json = parseJson(sent.body);
  } catch (error) {
    return [problem('body', `no JSON: ${(error as Error).message}`, 'rejected')];
  }
  try {
    return kind.read(sent.topic ?? kind.topicOf(sent.headers), json, knownTo(channel, book));
  } catch (error) {
    return [problem('body', `we could not read it: ${(error as Error).message}`, 'parked')];
  }
}

function knownTo(channel: Channel, book: Book): Known {
  return { settings: channel.settings, places: book.places };
}

function problem(field: string, says: string, ends: 'parked' | 'rejected'): Reading {
  return { is: 'problem', key: null, field, says, ends };
}

/** The channel's id of the order that it speaks of. */
export function keyOf(reading: Reading | undefined): string | null {
  if (reading === undefined || reading.is === 'nothing') return null;
  return reading.is === 'order' ? reading.told.key : reading.key;
}
