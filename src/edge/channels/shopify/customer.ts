import type { OrderJson } from '../channel.ts';
import type { Field } from '../field.ts';
import { nameOf } from './address.ts';

/** Who bought it, and how he is reached: as he said with this order first, as the shop knows him second. */
export function customerOf(order: Field): NonNullable<OrderJson['customer']> {
  const customer = order.at('customer');
  const [billing, shipping] = [order.at('billing_address'), order.at('shipping_address')];
  return {
    key: customer.at('id').text(200),
    name: nameOf(customer) ?? nameOf(billing) ?? nameOf(shipping),
    email: first([order.at('email'), order.at('contact_email'), customer.at('email')], 320),
    phone: first([order.at('phone'), customer.at('phone'), billing.at('phone'), shipping.at('phone')], 50),
  };
}

function first(fields: readonly Field[], max: number): string | null {
  for (const field of fields) {
    const text = field.text(max);
    if (text) return text;
  }
  return null;
}
