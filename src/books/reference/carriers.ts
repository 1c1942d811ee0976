import { z } from 'zod';

const name = z.string().min(1).max(40);
const cents = z.number().int().nonnegative().max(10_000_000);

/**
 * What carriers bring, how fast and for how much: where a carrier that collects at a place has no service here, the
 * place cannot ship with it. With no service at all, freight goes by the routing policy's distance and weight.
 */
export const carrierPolicy = z
  .object({
    services: z
      .array(
        z
          .object({
            carrier: name,
            service: name,
            /** By distance, the nearest first. */
            zones: z
              .array(z.object({ upToKm: z.number().int().positive(), days: z.number().int().nonnegative().max(60) }))
              .min(1)
              .max(30),
            /** By weight, the lightest first: a price for each zone. */
            rates: z
              .array(z.object({ upToGrams: z.number().int().positive(), cents: z.array(cents).min(1) }))
              .min(1)
              .max(200),
            perKiloMore: cents.nullable().default(null),
          })
          .superRefine((service, issues) => {
            const rises = (values: readonly number[]) => values.every((v, i) => i === 0 || v > (values[i - 1] ?? 0));
            const say = (path: string, message: string) => issues.addIssue({ code: 'custom', path: [path], message });
            if (!rises(service.zones.map((zone) => zone.upToKm)))
              say('zones', 'each zone reaches farther than the last');
            if (!rises(service.rates.map((step) => step.upToGrams))) say('rates', 'each step is heavier than the last');
            if (service.rates.some((step) => step.cents.length !== service.zones.length))
              say('rates', `each step has a price for each of the ${service.zones.length} zones`);
          }),
      )
      .max(100)
      .default([]),
  })
  .superRefine(({ services }, issues) => {
    const seen = new Set<string>();
    services.forEach(({ carrier, service }, i) => {
      const key = `${carrier} ${service}`;
      if (seen.has(key))
        issues.addIssue({ code: 'custom', path: ['services', i], message: `${key} is in the list already` });
      seen.add(key);
    });
  });

export type CarrierPolicy = z.infer<typeof carrierPolicy>;
