import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { send } from '../../api/client.ts';
import type { Me } from '../../api/types.ts';
import { newKey } from '../../command/useRun.ts';
import { Banner } from '../../kit/Banner.tsx';
import css from './SignIn.module.css';

/** Mail and password. */
export function WorkAccount({ onEnter, onBack }: { onEnter: (me: Me) => void; onBack?: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => send('/v1/sessions', { body: { email, password }, key: newKey() }) as Promise<Me>,
    onSuccess: onEnter,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <form className={css.account} onSubmit={submit}>
      <div className="field">
        <label htmlFor="email">Mail</label>
        <input
          id="email"
          className="input"
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="password">Password</label>
        <input
          id="password"
          className="input"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      {enter.error && (
        <Banner tone="risk" title="Not signed in">
          {enter.error.message}
        </Banner>
      )}
      <div className={css.go}>
        <button type="submit" className="btn fill" disabled={enter.isPending}>
          Sign in <kbd>Enter</kbd>
        </button>
        {onBack && (
          <button type="button" className="btn ghost" onClick={onBack}>
            Back to the demo people
          </button>
        )}
      </div>
    </form>
  );
}
