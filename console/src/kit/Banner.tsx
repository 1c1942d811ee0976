import type { ReactNode } from 'react';
import css from './Banner.module.css';
import { Shape } from './Shape.tsx';

type Tone = 'watch' | 'risk' | 'note';
const SHAPE = { watch: 'watch', risk: 'risk', note: 'held' } as const;

/** What has happened, that nothing was changed, and one thing to do. */
export function Banner({
  tone,
  title,
  children,
  action,
}: {
  tone: Tone;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={`${css.banner} ${css[tone]}`} role={tone === 'risk' ? 'alert' : 'status'}>
      <Shape of={SHAPE[tone]} size={16} />
      <div className="grow">
        <b>{title}</b>
        {children && <p>{children}</p>}
      </div>
      {action}
    </div>
  );
}
