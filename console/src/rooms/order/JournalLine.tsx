import { useState } from 'react';
import type { JournalEvent, Order } from '../../api/types.ts';
import { useFresh } from '../../kit/useFresh.ts';
import { bucketName } from '../../words/labels.ts';
import { money } from '../../words/money.ts';
import type { Names } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { clock, clockSeconds, dayName, moment, momentShort } from '../../words/time.ts';
import css from './Journal.module.css';
import { moneyOf, unitsSaid } from './journal.ts';

type Props = { event: JournalEvent; order: Order; names: Names };

/** One event. Its units and its money open: every number has something behind it. */
export function JournalLine({ event, order, names }: Props) {
  const now = useMinute();
  const fresh = useFresh(event.at);
  const [open, setOpen] = useState(false);
  const units = unitsSaid(event, names.place);
  const amount = moneyOf(event);
  const isToday = /^\d/.test(moment(event.at, now, order.zone));
  const opens = (text: string) => (
    <button type="button" className={css.open} aria-expanded={open} onClick={() => setOpen(!open)}>
      {text}
    </button>
  );
  return (
    <>
      <tr className={fresh ? css.fresh : undefined}>
        <td className="mono mute" title={`${dayName(event.at, order.zone)} ${clockSeconds(event.at, order.zone)}`}>
          {isToday
            ? clockSeconds(event.at, order.zone)
            : `${momentShort(event.at, now, order.zone)} ${clock(event.at, order.zone)}`}
        </td>
        <td title={`${event.title} ${event.says}`}>
          <span className={css.event}>{event.title}</span> <span className="mute">{event.says}</span>
        </td>
        <td className={units ? undefined : 'mute'}>{units ? opens(units) : '\u2013'}</td>
        <td className={`num ${amount === null ? 'mute' : ''}`}>
          {amount === null ? '\u2013' : opens(money(amount, order.currency))}
        </td>
        <td className="mute" title={event.by}>
          {event.by}
        </td>
      </tr>
      {open && (
        <tr className={css.behind}>
          <td colSpan={5}>
            <div className={css.legs}>
              {event.units.map((unit, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the moves of an event are a fixed list
                <UnitLeg key={`u${i}`} unit={unit} names={names} />
              ))}
              {event.money.map((leg, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the legs of an event are a fixed list
                <MoneyLeg key={`m${i}`} leg={leg} currency={order.currency} names={names} />
              ))}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

function UnitLeg({ unit, names }: { unit: JournalEvent['units'][number]; names: Names }) {
  const where = (place: string | null, bucket: string) =>
    `${place ? `${names.place(place)} ` : ''}${bucketName(bucket)}`;
  return (
    <>
      <span className="mute">units</span>
      <span className="mono">{unit.item}</span>
      <span>
        {where(unit.fromPlace, unit.from)} → {where(unit.toPlace, unit.to)}
      </span>
      <span />
      <span className="num">{unit.quantity}</span>
    </>
  );
}

/** Books show the side as Dr and Cr, never as a colour. */
function MoneyLeg({ leg, currency, names }: { leg: JournalEvent['money'][number]; currency: string; names: Names }) {
  return (
    <>
      <span className="mute">{leg.amount > 0 ? 'Dr' : 'Cr'}</span>
      <span>{names.entity(leg.entity)}</span>
      <span className="mono">{leg.account}</span>
      <span className="mute">{currency}</span>
      <span className="num">{money(Math.abs(leg.amount), currency)}</span>
    </>
  );
}
