import { Spotlight } from '@mantine/spotlight';
import type { Order } from '../api/types.ts';
import { keyOf } from '../command/commandKeys.ts';
import { useDoing } from '../command/useDoing.ts';
import { Icon } from '../kit/Icon.tsx';
import { Shape } from '../kit/Shape.tsx';

const MOST_READY = 8;
const MOST_REFUSED = 4;

/** The commands of an order: each opens its preview; what is refused says why. Then the names that others have for it. */
export function OnOrder({ order, query }: { order: Order; query: string }) {
  const { start } = useDoing();
  const word = query.trim().toLowerCase();
  const isName = word === '' || order.number.toLowerCase().includes(word.replace(/^#/, ''));
  const fits = order.allowed.filter((each) => isName || each.title.toLowerCase().includes(word));
  const ready = fits
    .filter((each) => each.ready)
    .sort((a, b) => Number(keyOf(b.operation) !== null) - Number(keyOf(a.operation) !== null));
  const refused = fits.filter((each) => !each.ready);
  const ids = Object.entries(order.source.ids);
  return (
    <>
      {fits.length > 0 && (
        <Spotlight.ActionsGroup label={`On ${order.number}`}>
          {ready.slice(0, MOST_READY).map((each) => (
            <Spotlight.Action key={each.operation} onClick={() => start(each.operation, order.number)}>
              <Icon of="check" />
              <span>{each.title}</span>
              <span className="palette-right">{keyOf(each.operation) && <kbd>{keyOf(each.operation)}</kbd>}</span>
            </Spotlight.Action>
          ))}
          {refused.slice(0, word === '' || isName ? MOST_REFUSED : MOST_READY).map((each) => (
            <Spotlight.Action
              key={each.operation}
              className="palette-off"
              aria-disabled
              closeSpotlightOnTrigger={false}
            >
              <Shape of="none" size={14} />
              <span>{each.title}</span>
              <span className="palette-right cut">{each.because}</span>
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      )}
      {isName && (
        <Spotlight.ActionsGroup label="Outside ids">
          <Spotlight.Action
            closeSpotlightOnTrigger={false}
            onClick={() => void navigator.clipboard?.writeText(order.source.key)}
          >
            <Icon of="globe" />
            <span>Order at the channel</span> <span className="mono">{order.source.name ?? order.source.key}</span>
            <span className="palette-right cut">
              {ids.map(([name, id]) => (
                <span key={name}>
                  {name} <span className="mono">{id}</span>
                </span>
              ))}
            </span>
          </Spotlight.Action>
        </Spotlight.ActionsGroup>
      )}
    </>
  );
}
