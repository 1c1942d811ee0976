import { STAGES, stageName, stageNumber } from '../words/labels.ts';

/**
 * The eight stages, small: tall is now, red is blocked. A case stands on the eighth tick, and the ticks before it show
 * nothing of how far the order had come: its row says so in words.
 */
export function MiniSpine({ stage, blocked = stage === 'exception' }: { stage: string; blocked?: boolean }) {
  const now = stageNumber(stage);
  return (
    <svg width="46" height="12" viewBox="0 0 46 12" role="img" aria-label={`stage ${now} of 8, ${stageName(stage)}`}>
      {STAGES.map((name, i) => {
        const tick = i + 1;
        const fill =
          tick < now ? 'var(--ink-3)' : tick > now ? 'var(--line-2)' : blocked ? 'var(--risk-mark)' : 'var(--ink)';
        return (
          <rect
            key={name}
            x={i * 6}
            y={tick === now ? 0 : 4}
            width="4"
            height={tick === now ? 12 : 4}
            rx="1"
            fill={fill}
          />
        );
      })}
    </svg>
  );
}
