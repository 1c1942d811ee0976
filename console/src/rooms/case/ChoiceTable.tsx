import type { ReactNode } from 'react';
import type { Case, Choice } from '../../api/types.ts';
import { CellText } from '../../kit/Consequences.tsx';
import { type Cell, consequences, SIX } from '../../kit/consequences.ts';
import { Shape } from '../../kit/Shape.tsx';
import { lowered } from '../../words/labels.ts';
import { money } from '../../words/money.ts';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import css from './CasePage.module.css';
import type { Resolution } from './useResolution.ts';

type Props = { one: Case; resolution: Resolution; onChoose: (key: string) => void };

const ASKS = {
  Promise: 'will it hold?',
  Margin: '',
  Refund: 'to the customer',
  Stock: 'units that move',
  Entity: 'who sells, tax',
  Customer: 'hears what',
};

/** The choices side by side, each with the same six consequences; what cannot be chosen stays, with its reason. */
export function ChoiceTable({ one, resolution, onChoose }: Props) {
  const { columns, chosen, previewOf } = resolution;
  const names = useNames();
  const now = useMinute();
  const currency = one.currency ?? 'USD';
  const named = { ...names, currency, zone: one.zone, now };
  const cells = new Map(columns.map((choice) => [choice.key, cellsOf(previewOf(choice)?.effects ?? null, named)]));
  const was = columns.map((choice) => choice.preview?.effects?.margin.before).find((each) => each !== undefined);
  const mark = (choice: Choice) => (choice.key === chosen?.key ? css.on : choice.ready ? '' : css.off);
  return (
    <section className={`panel ${css.choices}`} aria-label="Choices">
      <table style={{ minWidth: 112 + columns.length * 158 }}>
        <colgroup>
          <col style={{ width: 112 }} />
          {columns.map((choice) => (
            <col key={choice.key} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th>
              <h2>Choices</h2>
            </th>
            {columns.map((choice) => (
              <th
                key={choice.key}
                scope="col"
                className={mark(choice)}
                aria-current={choice.key === chosen?.key || undefined}
              >
                <ChoiceHead choice={choice} number={numberOf(columns, choice)} isChosen={choice.key === chosen?.key} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SIX.map((name, i) => (
            <tr key={name}>
              <th scope="row">
                <b>{name}</b>
                <span>
                  {name === 'Margin' && was !== undefined ? `was ${money(was, currency)} ${currency}` : ASKS[name]}
                </span>
              </th>
              {columns.map((choice) => (
                <td key={choice.key} className={mark(choice)}>
                  <CellOrWhy cell={cells.get(choice.key)?.[i]} choice={choice} first={i === 0} />
                </td>
              ))}
            </tr>
          ))}
          <tr className={css.go}>
            <td />
            {columns.map((choice) => (
              <td key={choice.key} className={mark(choice)}>
                <Go choice={choice} resolution={resolution} onChoose={onChoose} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function cellsOf(
  effects: Parameters<typeof consequences>[0] | null,
  named: Parameters<typeof consequences>[1],
): readonly Cell[] | null {
  return effects && consequences(effects, named);
}

function numberOf(columns: readonly Choice[], choice: Choice): number | null {
  const nth = columns.filter((each) => each.ready).indexOf(choice);
  return nth >= 0 && nth < 4 ? nth + 1 : null;
}

type HeadProps = { choice: Choice; number: number | null; isChosen: boolean };

function ChoiceHead({ choice, number, isChosen }: HeadProps) {
  return (
    <div className={css.option}>
      <span className="row">
        {number !== null ? <kbd>{number}</kbd> : !choice.ready && <Shape of="none" size={14} />}
        <b>{choice.title}</b>
      </span>
      <small>{choice.says}</small>
      {choice.recommended && <small className={isChosen ? 'sr' : 'c-accent'}>recommended</small>}
    </div>
  );
}

function CellOrWhy({ cell, choice, first }: { cell: Cell | undefined; choice: Choice; first: boolean }): ReactNode {
  if (cell) return <CellText cell={cell} />;
  if (!first) return null;
  if (choice.asks.length > 0)
    return <span>known once you have said {choice.asks.map((name) => name.replaceAll('_', ' ')).join(', ')}</span>;
  if (choice.ready) return <span>{choice.preview ? 'no consequence for an order' : 'could not work this out'}</span>;
  return null;
}

function Go({ choice, resolution, onChoose }: { choice: Choice } & Omit<Props, 'one'>) {
  if (!choice.ready) return <p className={css.reason}>{sentence(choice.because ?? 'it cannot be chosen')}</p>;
  if (choice.key !== resolution.chosen?.key)
    return (
      <button type="button" className="btn" onClick={() => onChoose(choice.key)}>
        Choose<span className="sr">: {choice.title}</span>
      </button>
    );
  return (
    <button type="button" className="btn fill" aria-disabled={!resolution.mayRun} onClick={resolution.resolve}>
      Resolve: {lowered(choice.title)} <kbd>Enter</kbd>
    </button>
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
