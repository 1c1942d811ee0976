import type { Action } from '../action.ts';
import { counted, placesIn } from '../words.ts';

/** What a place has taken today, by its own calendar, of whatever orders. 0 switches it off for those of the rule. */
export const mostADay: Action<'mostADay'> = {
  about: 'places',
  apply: ({ orders, units, at }, draft) =>
    draft.each(at, (nth) => {
      const most = orders ?? units ?? 0;
      const taken = (orders === undefined ? draft.ask.units : draft.ask.orders)[nth] ?? 0;
      if (most === 0) draft.ruleOut(nth, 'takes none of them');
      else if (taken >= most)
        draft.ruleOut(
          nth,
          `has taken ${counted(taken, orders === undefined ? 'unit' : 'order')} today, of at most ${most}`,
        );
    }),
  says: ({ orders, units, at }, names) => {
    if ((orders ?? units) === 0) return `are not given to ${placesIn(at, names)}`;
    const most = orders === undefined ? counted(units ?? 0, 'unit') : counted(orders, 'order');
    return `are given to ${placesIn(at, names)} until it has taken ${most} that day`;
  },
};
