import { Spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { Icon, type IconName } from '../kit/Icon.tsx';

const ROOMS: readonly {
  name: string;
  words: string;
  icon: IconName;
  keys: string;
  to: '/orders' | '/cases' | '/routing' | '/orders/new';
}[] = [
  { name: 'Go to orders', words: 'orders list', icon: 'orders', keys: 'G O', to: '/orders' },
  { name: 'Go to cases', words: 'cases queue exceptions', icon: 'cases', keys: 'G C', to: '/cases' },
  { name: 'Go to routing', words: 'routing rules policies drafts', icon: 'route', keys: 'G T', to: '/routing' },
  { name: 'New order', words: 'new order capture', icon: 'plus', keys: 'N', to: '/orders/new' },
];

export function Rooms({ query }: { query: string }) {
  const navigate = useNavigate();
  const word = query.trim().toLowerCase();
  const shown = ROOMS.filter(({ name, words }) => word === '' || `${name} ${words}`.toLowerCase().includes(word));
  if (shown.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label="Go to">
      {shown.map(({ name, icon, keys, to }) => (
        <Spotlight.Action key={to} onClick={() => void navigate({ to })}>
          <Icon of={icon} />
          <span>{name}</span>
          <span className="palette-right">
            {keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}
