import { isRefusal } from '../../api/refusal.ts';
import { RequestOf } from '../../app/Problems.tsx';
import { Banner } from '../../kit/Banner.tsx';

/** There is no result: what the server said, and what would help. */
export function Unanswered({ error }: { error: Error }) {
  const remedy = isRefusal(error) ? error.problem.remedy : undefined;
  return (
    <Banner
      tone={isRefusal(error) ? 'watch' : 'risk'}
      title={isRefusal(error) ? 'It cannot be simulated' : 'The simulation broke off'}
    >
      {sentence(error.message)} {remedy && sentence(remedy)} <RequestOf error={error} />
    </Banner>
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
