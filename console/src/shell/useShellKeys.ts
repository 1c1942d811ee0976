import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../keys/useKeys.ts';
import type { Overlay } from './Shell.tsx';

export function useShellKeys(open: (overlay: Overlay) => void): void {
  const navigate = useNavigate();
  useKeys('Everywhere', [
    { keys: 'Ctrl+K', does: 'find anything or do anything', run: () => open('palette') },
    { keys: 'G O', does: 'go to orders', run: () => void navigate({ to: '/orders' }) },
    { keys: 'G C', does: 'go to cases', run: () => void navigate({ to: '/cases' }) },
    { keys: 'G T', does: 'go to routing', run: () => void navigate({ to: '/routing' }) },
    { keys: 'N', does: 'new order', run: () => void navigate({ to: '/orders/new' }) },
    { keys: '?', does: 'all keys', run: () => open('keys') },
  ]);
}
