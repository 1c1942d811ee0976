import { Shape } from '../kit/Shape.tsx';
import { className } from '../words/labels.ts';
import { change } from '../words/money.ts';
import css from './BulkPanel.module.css';
import type { BulkItem, BulkResult } from './bulk.ts';

type Props = { item: BulkItem; result: BulkResult | undefined; isRunning: boolean; currency: string };

export function BulkLine({ item, result, isRunning, currency }: Props) {
  const { preview, because, isLoading } = item;
  const isOut = result ? !result.done : because !== null;
  return (
    <li className={isOut ? css.out : undefined} aria-busy={isLoading || isRunning}>
      <span className="row">
        <Shape of={result?.done ? 'done' : isOut ? 'none' : isLoading || isRunning ? 'held' : 'safe'} size={13} />
        <span className="mono">{item.name}</span>
        <span className="grow" />
        <span className="num">
          {isOut ? (
            <span className="mute">{result ? 'not done' : 'left out'}</span>
          ) : (
            preview?.effects && change(preview.effects.margin.change, currency)
          )}
        </span>
      </span>
      <p>{said(item, result, isRunning)}</p>
    </li>
  );
}

function said({ preview, because, isLoading }: BulkItem, result: BulkResult | undefined, isRunning: boolean): string {
  if (result) return sentence(result.says);
  if (isRunning) return 'Running';
  if (isLoading) return 'Working it out';
  if (because) return sentence(because);
  const { before, after } = preview?.effects?.promise ?? {};
  const to =
    before && after && before.class !== after.class
      ? ` \u00b7 ${className(before.class)} to ${className(after.class)}`
      : '';
  const first = preview?.journal.find((step) => step.event !== 'CaseResolved');
  return `${first ? `${first.title}${first.says ? `, ${first.says}` : ''}` : 'Nothing would change'}${to}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
