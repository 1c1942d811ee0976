import { isRefusal } from '../api/refusal.ts';
import { RequestOf } from '../app/Problems.tsx';
import { Banner } from '../kit/Banner.tsx';

type Props = { error: Error | null; ran: boolean; changed: boolean; name: string; onAgain: () => void };

/** A refusal reads like a colleague; only what did not arrive is an error. */
export function CommandTrouble({ error, ran, changed, name, onAgain }: Props) {
  if (!error) {
    return changed ? (
      <Banner tone="note" title={`${name} changed while you read`}>
        What you see below is made anew.
      </Banner>
    ) : null;
  }
  if (isRefusal(error)) {
    return (
      <Banner
        tone={error.code === 'over_limit' || error.code === 'not_allowed' ? 'watch' : 'risk'}
        title={`Refused: ${error.message}`}
        action={
          error.code === 'stale_version' ? (
            <button type="button" className="btn" onClick={onAgain}>
              Look again
            </button>
          ) : undefined
        }
      >
        {sentence(error.problem.remedy)} Nothing was changed.
      </Banner>
    );
  }
  return (
    <Banner
      tone="risk"
      title={ran ? 'It is not known whether it was done' : 'This could not be worked out'}
      action={
        <button type="button" className="btn" onClick={onAgain}>
          Try again
        </button>
      }
    >
      {error.message} {ran && 'Sent again, it is done once.'} <RequestOf error={error} />
    </Banner>
  );
}

function sentence(text: string | undefined): string {
  return text ? `${text.charAt(0).toUpperCase()}${text.slice(1)}.` : '';
}
