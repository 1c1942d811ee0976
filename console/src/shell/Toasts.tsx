import { lazy, Suspense, useSyncExternalStore } from 'react';
import { wasToasted, watchToasts } from './toast.ts';

const Notices = lazy(() => import('./Notices.tsx'));

export function ToastRegion() {
  const wanted = useSyncExternalStore(watchToasts, wasToasted);
  return wanted ? (
    <Suspense>
      <Notices />
    </Suspense>
  ) : null;
}
