import { useEffect, useRef } from 'react';
import type { Order } from '../../api/types.ts';
import { Shape } from '../../kit/Shape.tsx';
import { stageShape } from '../../kit/stageShape.ts';
import { stageName } from '../../words/labels.ts';
import { useMinute } from '../../words/now.ts';
import { moment } from '../../words/time.ts';
import css from './Spine.module.css';

type Stage = Order['spine'][number];

/** The eight stages with what each has committed and what it means in money; the current one is tinted. */
export function Spine({ order: { spine, stage: current, zone } }: { order: Order }) {
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // newer browsers answer with a promise, which is no way to end an effect
    void here.current?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, []);
  return (
    <section className={`panel ${css.box}`} aria-label="Order spine">
      <div className={css.labels} aria-hidden="true">
        <span>Stage</span>
        <span>Commitment</span>
        <span>Money</span>
      </div>
      <ol className={css.spine}>
        {spine.map((stage, i) => {
          const isNow = stage.stage === current && (stage.state === 'now' || stage.state === 'blocked');
          return (
            <li
              key={stage.stage}
              ref={isNow ? here : undefined}
              className={classOf(stage, isNow)}
              data-tone={isNow ? toneOf(stage) : undefined}
              aria-current={isNow ? 'step' : undefined}
            >
              <div className={css.node}>
                <Shape of={stageShape(stage)} size={isNow ? 18 : 16} />
                <span className="sr">{SAID[stage.state]}</span>
              </div>
              <div className={css.head}>
                <b>
                  {i + 1} {stageName(stage.stage)}
                </b>
                <When stage={stage} zone={zone} isNow={isNow} />
              </div>
              <p className={css.commitment}>{stage.commitment}</p>
              <p className={css.money}>{stage.money}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function When({ stage, zone, isNow }: { stage: Stage; zone: string; isNow: boolean }) {
  const now = useMinute();
  if (stage.state === 'done') return stage.at && <span className="mute">{moment(stage.at, now, zone)}</span>;
  if (stage.by && isNow) return <b className={`c-${toneOf(stage) ?? 'watch'}`}>by {moment(stage.by, now, zone)}</b>;
  if (stage.by) return <span className="mute">due {moment(stage.by, now, zone)}</span>;
  return stage.state === 'none' ? <span className="mute">none</span> : null;
}

const SAID: Readonly<Record<Stage['state'], string>> = {
  done: 'Done',
  now: 'Now',
  ahead: 'Ahead',
  none: 'Not needed',
  blocked: 'Blocked',
};

function toneOf(stage: Stage): 'safe' | 'watch' | 'risk' | undefined {
  if (stage.state === 'blocked') return 'risk';
  return stage.state === 'now' ? (stage.class ?? undefined) : undefined;
}

/** Returns and exceptions are loops, hence dashed; what has not begun is dashed as well. */
function classOf(stage: Stage, isNow: boolean): string {
  const isLoop = stage.stage === 'return' || stage.stage === 'exception' || stage.stage === 'close';
  return [
    stage.state === 'done' ? css.done : '',
    isNow ? css.now : '',
    isLoop && stage.state !== 'done' ? css.loop : '',
  ].join(' ');
}
