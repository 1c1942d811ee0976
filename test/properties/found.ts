import type { Intent } from './intents.ts';

const order: Intent = {
  do: 'order',
  method: 'pickup',
  lines: [{ item: 0, quantity: 1, price: 0 }],
  tender: 0,
  discount: 0,
  shipping: 0,
  pay: 'authorised',
  inclusive: false,
};
const step = (name: Extract<Intent, { do: 'step' }>['step'], line = 0): Intent => ({
  do: 'step',
  order: 0,
  step: name,
  apt: true,
  line,
  quantity: 1,
  whole: true,
});

/** Lives in which the laws were once broken: played first, in every run. */
export const found: [(readonly Intent[])[]][] = [
  // cancelled while the units were on the truck: the order closed and they never arrived
  [[[order, step('receive_return'), { do: 'wait', minutes: 90 }, step('hand_over'), step('cancel'), step('confirm')]]],
  // assigned anew, two slices became one: the second plan took them for two
  [
    [
      [
        {
          ...order,
          lines: [
            { item: 0, quantity: 4, price: 0 },
            { item: 1, quantity: 1, price: 0 },
          ],
        },
        step('ship'),
        step('hand_over'),
        step('assign', 2),
        step('confirm'),
      ],
    ],
  ],
];
