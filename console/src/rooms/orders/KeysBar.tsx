import { useSearch } from '@tanstack/react-router';
import type { OrderCounts } from '../../api/types.ts';

export function KeysBar({ counts }: { counts: OrderCounts }) {
  const { at, view = 'open' } = useSearch({ from: '/shell/orders' });
  const isEmpty = counts.views.all === 0;
  return (
    <div className="keys" aria-hidden="true">
      {isEmpty ? (
        <span>
          <kbd>N</kbd> new order
        </span>
      ) : (
        <>
          <span>
            <kbd>J</kbd>
            <kbd>K</kbd> move
          </span>
          <span>
            <kbd>Enter</kbd> open
          </span>
          <span>
            <kbd>Space</kbd> peek
          </span>
          <span>
            <kbd>X</kbd> select
          </span>
          <span>
            <kbd>R</kbd> confirm routing
          </span>
          <span>
            <kbd>B</kbd> switch to backup
          </span>
          <span>
            <kbd>H</kbd> hold
          </span>
        </>
      )}
      <span>
        <kbd>Ctrl K</kbd> find or do anything
      </span>
      <span>
        <kbd>?</kbd> all keys
      </span>
      <span className="grow" />
      {!isEmpty && (
        <span>
          {at ? `${at} \u00b7 ` : ''}
          {(counts.views[view] ?? 0).toLocaleString('en')} in this view
        </span>
      )}
    </div>
  );
}
