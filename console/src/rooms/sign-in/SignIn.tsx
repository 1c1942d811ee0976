import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { meQuery } from '../../api/queries.ts';
import { isRefusal } from '../../api/refusal.ts';
import type { Demo, Me } from '../../api/types.ts';
import { landing } from '../../app/landing.ts';
import { useTitle } from '../../app/useTitle.ts';
import { Brand } from '../../kit/Icon.tsx';
import { DemoPeople } from './DemoPeople.tsx';
import { RightNow } from './RightNow.tsx';
import css from './SignIn.module.css';
import { WorkAccount } from './WorkAccount.tsx';

/** Who are you? The demo world has people to look as; a real shop asks for mail and password. */
export function SignIn() {
  useTitle('Sign in');
  const { error, isPending } = useQuery({ ...meQuery, retry: false });
  const demo = isRefusal(error) ? (error.also.demo as Demo | undefined) : undefined;
  const [account, setAccount] = useState(false);
  const enter = useEnter();
  if (isPending) return null;
  const isDemo = demo !== undefined && !account;
  return (
    <div className={css.page}>
      <main className={css.left}>
        <div className={css.brand}>
          <Brand size={20} />
          IMV Orders
        </div>
        <h1>One order spine for every channel, promise, path and return</h1>
        {isDemo ? (
          <DemoPeople demo={demo} onEnter={enter} onAccount={() => setAccount(true)} />
        ) : (
          <WorkAccount onEnter={enter} {...(demo ? { onBack: () => setAccount(false) } : {})} />
        )}
        {demo && (
          <p className={css.notes}>
            <span>The demo's clock stands still while its server does</span>
            <span>Nothing here reaches a real card, carrier or customer</span>
            <span>No account is needed</span>
          </p>
        )}
      </main>
      {demo?.order && <RightNow order={demo.order} />}
    </div>
  );
}

function useEnter() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { to } = useSearch({ from: '/sign-in' });
  return (me: Me) => {
    client.clear();
    client.setQueryData(meQuery.queryKey, me);
    void (to ? navigate({ href: to }) : navigate(landing(me)));
  };
}
