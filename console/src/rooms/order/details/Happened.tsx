import type { Order } from '../../../api/types.ts';
import { StateTag } from '../../../kit/StateTag.tsx';
import { percent, worded } from '../../../words/labels.ts';
import { useMinute } from '../../../words/now.ts';
import { exactly, moment } from '../../../words/time.ts';
import css from '../Details.module.css';

/** What was promised, changed and told, each with its cause; and what the customer has heard. */
export function Happened({ order }: { order: Order }) {
  const now = useMinute();
  const { promises, contacts, source, zone } = order;
  return (
    <section className="panel" aria-label="Promises and contacts">
      <header>
        <h2>Promises and contacts</h2>
        <span className="mute mono">
          {[source.name ?? source.key, ...Object.values(source.ids)].filter(unique).join(' · ')}
        </span>
      </header>
      <ul className={css.list}>
        {promises.map((each, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the promise ledger only grows at its end
          <li key={i}>
            <span className="mono mute">{moment(each.at, now, zone)}</span>
            <span className="grow">
              {worded(each.kind)} {exactly(each.by, now, zone)}{' '}
              <span className="mute">
                {percent(each.kept)}
                {each.because && `, ${each.because}`}
              </span>
            </span>
            <StateTag of={each.class} />
          </li>
        ))}
        {contacts.map((each, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: contacts only grow at their end
          <li key={`c${i}`}>
            <span className="mono mute">{moment(each.at, now, zone)}</span>
            <span className="grow">
              Told: {each.says} <span className="mute">{worded(each.kind).toLowerCase()}</span>
            </span>
          </li>
        ))}
      </ul>
      {promises.length + contacts.length === 0 && <p className={css.none}>Nothing was promised or told yet.</p>}
    </section>
  );
}

function unique(text: string, i: number, all: readonly string[]): boolean {
  return text !== '' && all.indexOf(text) === i;
}
