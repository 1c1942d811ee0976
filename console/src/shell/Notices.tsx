import '../kit/mantine.ts';
import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';
import './Notices.css';
import { Notifications, notifications } from '@mantine/notifications';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Shape } from '../kit/Shape.tsx';
import { type Toast, tellBy } from './toast.ts';

export default function Notices() {
  useEffect(() => tellBy(tell), []);
  return <Notifications position="bottom-right" autoClose={7000} limit={4} zIndex={400} />;
}

function tell({ title, says, to, well = true }: Toast): void {
  notifications.show({
    icon: <Shape of={well ? 'safe' : 'watch'} size={16} />,
    title,
    message: (
      <>
        {says}{' '}
        {to && (
          <Link to={to} onClick={() => notifications.clean()}>
            Open
          </Link>
        )}
      </>
    ),
    withBorder: true,
  });
}
