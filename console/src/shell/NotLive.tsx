import { useStreamState } from '../api/live.ts';
import { nextTry, reconnect } from '../api/stream.ts';
import { Banner } from '../kit/Banner.tsx';
import { useNames } from '../words/names.ts';
import { useSecond } from '../words/now.ts';
import { clockSeconds } from '../words/time.ts';

/** When the stream breaks: since when, and that commands still work. */
export function NotLive() {
  const state = useStreamState();
  const names = useNames();
  if (state.state !== 'broken') return null;
  return (
    <div style={{ padding: '8px 16px 0' }}>
      <Banner
        tone="watch"
        title={`Not live since ${clockSeconds(state.since, names.zone)}`}
        action={
          <button type="button" className="btn" onClick={reconnect}>
            Now
          </button>
        }
      >
        You see what was known then. <NextTry /> Commands still work and are checked.
      </Banner>
    </div>
  );
}

function NextTry() {
  useSecond();
  return <span aria-hidden="true">Trying again in {nextTry()} s.</span>;
}
