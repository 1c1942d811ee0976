import { Icon } from '../kit/Icon.tsx';
import { Crumb } from './Crumb.tsx';
import css from './TopBar.module.css';
import { LiveDot, WorldClock } from './WorldClock.tsx';

export function TopBar({ onFind }: { onFind: () => void }) {
  return (
    <header className={css.top}>
      <Crumb />
      <button type="button" className={css.find} onClick={onFind} aria-keyshortcuts="Control+K">
        <Icon of="search" size={14} />
        <span className="cut">Order, customer, SKU, tracking, any outside id</span>
        <kbd>Ctrl K</kbd>
      </button>
      <LiveDot />
      <WorldClock />
    </header>
  );
}
