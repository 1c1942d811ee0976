import './kit/fonts.css';
import './kit/roles.css';
import './kit/base.css';
import './kit/parts.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeClient } from './app/client.ts';
import { makeRouter } from './app/routes.tsx';
import { listen } from './keys/keys.ts';
import { resolver, theme } from './kit/theme.ts';

const client = makeClient(() => void router.navigate({ to: '/sign-in', search: { to: router.state.location.href } }));
const router = makeRouter(client);
listen();

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      defaultColorScheme="auto"
      deduplicateCssVariables={false}
    >
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
