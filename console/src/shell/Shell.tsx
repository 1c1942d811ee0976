import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLive } from '../api/live.ts';
import { useDoing } from '../command/useDoing.ts';
import { NotLive } from './NotLive.tsx';
import css from './Shell.module.css';
import { SideMenu } from './SideMenu.tsx';
import { ToastRegion } from './Toasts.tsx';
import { TopBar } from './TopBar.tsx';
import { useShellKeys } from './useShellKeys.ts';

const palette = () => import('./Palette.tsx');
const commandDialog = () => import('../command/CommandDialog.tsx');
const Palette = lazy(palette);
const CommandDialog = lazy(commandDialog);
const AllKeys = lazy(() => import('./AllKeys.tsx'));

export type Overlay = 'palette' | 'keys' | null;

/** What is around every room: where one can go, what was found, whose time it is, whether the screen is live. */
export function Shell() {
  useLive();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const { doing } = useDoing();
  useShellKeys(setOverlay);
  useEffect(loadWhatComesNext, []);
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
        {doing && <CommandDialog key={`${doing.operation} ${doing.on}`} doing={doing} />}
      </Suspense>
    </div>
  );
}

const CALM_MS = 1500;

/** What a key may open at any moment is there before it is pressed: nobody types into a palette that is still on its way. */
function loadWhatComesNext(): () => void {
  const timer = setTimeout(() => void Promise.all([palette(), commandDialog()]).catch(() => undefined), CALM_MS);
  return () => clearTimeout(timer);
}
