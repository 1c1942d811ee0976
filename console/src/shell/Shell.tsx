import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useLive } from '../api/live.ts';
import { useDoing } from '../command/useDoing.ts';
import { NotLive } from './NotLive.tsx';
import css from './Shell.module.css';
import { SideMenu } from './SideMenu.tsx';
import { ToastRegion } from './Toasts.tsx';
import { TopBar } from './TopBar.tsx';
import { useShellKeys } from './useShellKeys.ts';

const Palette = lazy(() => import('./Palette.tsx'));
const AllKeys = lazy(() => import('./AllKeys.tsx'));
const CommandDialog = lazy(() => import('../command/CommandDialog.tsx'));

export type Overlay = 'palette' | 'keys' | null;

/** What is around every room: where one can go, what was found, whose time it is, whether the screen is live. */
export function Shell() {
  useLive();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const { doing } = useDoing();
  useShellKeys(setOverlay);
  return (
    <div className={css.app}>
      <a className={css.skip} href="#main">
        Skip to the page
      </a>
      <SideMenu onKeys={() => setOverlay('keys')} />
      <TopBar onFind={() => setOverlay('palette')} />
      <main id="main" tabIndex={-1} className={css.main}>
        <NotLive />
        <div className={css.room}>
          <Outlet />
        </div>
      </main>
      <ToastRegion />
      <Suspense>
        {overlay === 'palette' && <Palette onClose={() => setOverlay(null)} />}
        {overlay === 'keys' && <AllKeys onClose={() => setOverlay(null)} />}
        {doing && <CommandDialog key={`${doing.operation} ${doing.on}`} operation={doing.operation} on={doing.on} />}
      </Suspense>
    </div>
  );
}
