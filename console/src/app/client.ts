import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefusal } from '../api/refusal.ts';

/** What the server has said is kept here and nowhere else. The stream says what is out of date. */
export function makeClient(signedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isRefusal(error) && error.code === 'not_signed_in' && query.queryKey[0] !== 'me') signedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        gcTime: 10 * 60_000,
        // a refusal is an answer; only what did not arrive is asked again
        retry: (failed, error) => !isRefusal(error) && failed < 2,
        retryDelay: (failed) => 400 * 2 ** failed,
      },
      mutations: { retry: false },
    },
  });
}
