import '../kit/mantine.ts';
import { Popover, SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { call } from '../api/client.ts';
import type { Me } from '../api/types.ts';
import { lettersAreOn, switchLetters } from '../keys/keys.ts';
import { moneySaid } from '../words/money.ts';
import css from './Profile.module.css';

type Props = { button: ReactElement; me: Me; onClose: () => void; onKeys: () => void };

/** What a person sets for himself, on this device. */
export default function Profile({ button, me, onClose, onKeys }: Props) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [letters, setLetters] = useState(lettersAreOn);
  const signOut = useSignOut();
  return (
    <Popover opened onDismiss={onClose} position="right-end" trapFocus returnFocus width={268} withinPortal>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label="Your settings">
        <div className={css.profile}>
          <p>
            <b>{me.name}</b>
            <span className="mute sm">{me.email}</span>
            <span className="mute sm">May move {moneySaid(me.limit, 'USD')} alone</span>
          </p>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="Colours"
            value={colorScheme}
            onChange={(value) => setColorScheme(value as 'auto' | 'light' | 'dark')}
            data={[
              { value: 'auto', label: 'System' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
          <Switch
            size="sm"
            checked={letters}
            label="Single-letter keys"
            onChange={(event) => {
              switchLetters(event.currentTarget.checked);
              setLetters(event.currentTarget.checked);
            }}
          />
          <div className="row">
            <button
              type="button"
              className="btn grow"
              onClick={() => {
                onClose();
                onKeys();
              }}
            >
              All keys <kbd>?</kbd>
            </button>
            <button type="button" className="btn grow" onClick={signOut}>
              Sign out
            </button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function useSignOut() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await call('/v1/sessions/current', { method: 'DELETE' }).catch(() => undefined);
    await navigate({ to: '/sign-in' });
    client.clear();
  };
}
