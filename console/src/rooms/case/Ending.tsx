import { useNavigate } from '@tanstack/react-router';
import type { Case } from '../../api/types.ts';
import { causeName } from '../../words/labels.ts';
import css from './CasePage.module.css';
import type { Resolution } from './useResolution.ts';

/** What is written when it is resolved, what the customer hears, and why it happened. */
export function Ending({ one, resolution }: { one: Case; resolution: Resolution }) {
  const { shown, chosen, cause } = resolution;
  const navigate = useNavigate({ from: '/cases/$case' });
  const causes = [
    ...new Set([
      ...(chosen ? [chosen.cause] : []),
      ...one.choices.map((choice) => choice.cause),
      ...(cause ? [cause] : []),
    ]),
  ];
  const [says = '', kinds = ''] = shown?.effects?.customer.hears.split(': ') ?? [];
  const isTold = says === 'is told';
  return (
    <div className={css.end}>
      <section className="panel" aria-label="When you press resolve">
        <header>
          <h2>When you press resolve</h2>
          <span className="mute">one step, all or nothing</span>
        </header>
        <ol className={css.in}>
          {shown?.journal.map((step, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the journal of a preview is a fixed list
            <li key={i}>
              <i>{i + 1}</i>
              <span>
                {step.title} <span className="mute">{step.says}</span>
              </span>
            </li>
          )) ?? <li className="mute">Choose to see it.</li>}
        </ol>
      </section>
      <section className="panel" aria-label="Message">
        <header>
          <h2>Message</h2>
          <span className="mute">{isTold ? 'goes out with this choice' : 'not sent with this choice'}</span>
        </header>
        <div className={css.in}>
          <p className={css.message}>
            {isTold
              ? `The customer is told: ${kinds.replaceAll('_', ' ')}.`
              : shown
                ? 'Nothing to send: what the customer was told still holds, or nothing was told yet.'
                : 'Choose to see what the customer would hear.'}
          </p>
        </div>
      </section>
      <section className="panel" aria-label="Outcome">
        <header>
          <h2>Outcome</h2>
          <span className="mute">kept with the case when it closes</span>
        </header>
        <div className={css.in}>
          <div className="field">
            <label htmlFor="cause">Cause</label>
            <select
              id="cause"
              className="input"
              value={cause ?? ''}
              onChange={(event) =>
                void navigate({
                  to: '.',
                  search: (before) => ({ ...before, cause: event.target.value }),
                  replace: true,
                })
              }
            >
              {causes.map((each) => (
                <option key={each} value={each}>
                  {causeName(each)}
                </option>
              ))}
            </select>
            <p>It feeds back into trust, places, carriers and policies.</p>
          </div>
        </div>
      </section>
    </div>
  );
}
