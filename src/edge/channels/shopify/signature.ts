import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Headers } from '../channel.ts';

/** Shopify signs the bytes of the body with the app's secret: HMAC-SHA256, in base64. */
export function isSigned(body: Uint8Array, headers: Headers, secret: string): boolean {
  const given = Buffer.from(headerOf(headers, 'hmac-sha256') ?? '', 'base64');
  const ours = createHmac('sha256', secret).update(body).digest();
  return given.length === ours.length && timingSafeEqual(given, ours);
}

/** A header by the part of its name after the prefix, which newer deliveries have without the X. */
export function headerOf(headers: Headers, name: string): string | null {
  return headers[`x-shopify-${name}`] ?? headers[`shopify-${name}`] ?? null;
}
