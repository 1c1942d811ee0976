import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Failure, isRefusal } from '../api/refusal.ts';
import { Banner } from '../kit/Banner.tsx';
import css from './Problems.module.css';

/** The room did not load: what did not happen, that nothing was changed, the request, one button. */
export function Trouble({ error: thrown }: ErrorComponentProps) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const router = useRouter();
  const client = useQueryClient();
  if (isRefusal(error) && error.code === 'not_found') return <Missing says={error.message} />;
  const again = () => {
    void client.resetQueries({ predicate: (query) => query.state.status === 'error' });
    void router.invalidate();
  };
  return (
    <div className={css.page}>
      <h1 className="sr">This page did not load</h1>
      <Banner
        tone="risk"
        title="This page did not load"
        action={
          <button type="button" className="btn" onClick={again}>
            Try again
          </button>
        }
      >
        {error.message} <RequestOf error={error} />
      </Banner>
    </div>
  );
}

export function RequestOf({ error }: { error: unknown }) {
  const request = error instanceof Failure ? error.request : isRefusal(error) ? error.problem.request : null;
  if (!request) return null;
  return (
    <>
      Request <span className="mono">{request}</span>
    </>
  );
}

export function NotFound() {
  return <Missing />;
}

export function Missing({ says }: { says?: string | undefined }) {
  return (
    <div className={css.page}>
      <div className={css.empty}>
        <h1>Nothing is here</h1>
        <p>{says ? `${says.charAt(0).toUpperCase()}${says.slice(1)}.` : 'No page has this address.'}</p>
        <Link to="/orders" className="btn">
          Show the orders
        </Link>
      </div>
    </div>
  );
}
