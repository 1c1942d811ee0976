import { Shape } from '../../kit/Shape.tsx';
import type { Fault } from './faults.ts';
import css from './Policies.module.css';

type Props = { faults: readonly Fault[]; onShow?: (field: string) => void; line?: (field: string) => number | null };

/** What the server will not take, field by field; each leads to where it stands in the text. */
export function Faults({ faults, onShow, line }: Props) {
  if (faults.length === 0) return null;
  return (
    <div role="alert" className={css.wrong}>
      <ul className={css.faults} aria-label="What is wrong">
        {faults.map((fault) => {
          const at = line?.(fault.field) ?? null;
          return (
            <li key={`${fault.field} ${fault.reason}`}>
              <Shape of="risk" />
              <span>
                {at !== null && onShow ? (
                  <button type="button" className={css.where} onClick={() => onShow(fault.field)}>
                    Line {at}, <span className="mono">{fault.field.replace(/^document\./, '')}</span>
                  </button>
                ) : (
                  fault.field && <span className="mono">{fault.field}</span>
                )}{' '}
                {fault.reason}
                {fault.remedy && <span className="mute">; {fault.remedy}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
