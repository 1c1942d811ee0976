import type { ReactNode } from 'react';
import { useKeys } from '../keys/useKeys.ts';
import { change } from '../words/money.ts';
import { BulkLine } from './BulkLine.tsx';
import css from './BulkPanel.module.css';
import { type BulkItem, type BulkResult, bulkFigures } from './bulk.ts';

export type BulkChoice = { readonly key: string; readonly title: string; readonly fits: number };
type Props = {
  heading: ReactNode;
  choices: readonly BulkChoice[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
  items: readonly BulkItem[];
  results: ReadonlyMap<string, BulkResult>;
  running: string | null;
  onRun: (items: readonly BulkItem[]) => void;
  currency: string;
};

/** The same choice for many, previewed for each of them; only what its preview said would run is run. */
export function BulkPanel({ heading, choices, chosen, onChoose, items, results, running, onRun, currency }: Props) {
  const open = items.filter((item) => !results.get(item.name)?.done);
  const { willRun, kept, atRisk, margin, told, isLoading } = bulkFigures(open);
  const left = items.length - willRun.length - (items.length - open.length);
  const mayRun = willRun.length > 0 && !isLoading && running === null;
  const run = () => mayRun && onRun(willRun);
  useKeys('Selection', [
    ...choices.slice(0, 4).map(({ key, title }, i) => ({ keys: String(i + 1), does: title, run: () => onChoose(key) })),
    { keys: 'Enter', does: 'run what is previewed', run },
  ]);
  return (
    <aside className={css.bulk} aria-label="Selection">
      <header>
        <h2>{heading}</h2>
        <div className={css.choices} role="radiogroup" aria-label="Choice">
          {choices.map(({ key, title, fits }, i) => (
            <label key={key} className={css.choice}>
              <input type="radio" name="bulk" className="sr" checked={key === chosen} onChange={() => onChoose(key)} />
              <span className="grow cut">{title}</span>
              {fits < items.length && (
                <span className="mute">
                  {fits} of {items.length}
                </span>
              )}
              {i < 4 && <kbd>{i + 1}</kbd>}
            </label>
          ))}
          {choices.length === 0 && <p className="mute sm">Nothing can be done for all of these together.</p>}
        </div>
      </header>
      <ul>
        {items.map((item) => (
          <BulkLine
            key={item.name}
            item={item}
            result={results.get(item.name)}
            isRunning={running === item.name}
            currency={currency}
          />
        ))}
      </ul>
      <footer>
        <dl className="kv">
          <dt>Will run</dt>
          <dd>
            <b>
              {willRun.length} of {open.length}
            </b>
          </dd>
          <dt>Promises kept</dt>
          <dd>
            {kept}
            {atRisk > 0 && `, of which ${atRisk} At risk`}
          </dd>
          <dt>Margin</dt>
          <dd>
            {change(margin, currency)} {currency}
          </dd>
          <dt>Customers told</dt>
          <dd>{told === 0 && willRun.length > 0 ? '0, every time holds' : told}</dd>
        </dl>
        <button type="button" className="btn fill wide" aria-disabled={!mayRun} onClick={run}>
          {label(willRun.length, left, running)} <kbd>Enter</kbd>
        </button>
      </footer>
    </aside>
  );
}

function label(runs: number, left: number, running: string | null): string {
  if (running) return `Running ${running}`;
  return `Run ${runs}${left > 0 ? `, leave ${left} open` : ''}`;
}
