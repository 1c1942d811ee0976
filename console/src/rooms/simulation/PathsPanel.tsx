import { worded } from '../../words/labels.ts';
import type { Simulation } from './asked.ts';
import { Difference } from './Difference.tsx';
import css from './Simulation.module.css';
import { signed } from './said.ts';
import { TwoArms } from './TwoArms.tsx';

/** How orders are served: collected, sent from a store or a warehouse, in parts. */
export function PathsPanel({ result: { today, draft } }: { result: Simulation }) {
  const paths = [...new Set([...Object.keys(today.paths), ...Object.keys(draft.paths)])];
  const rows = paths.map((path) => ({ path, was: today.paths[path] ?? 0, is: draft.paths[path] ?? 0 }));
  return (
    <section className="panel" aria-label="How orders are served">
      <header>
        <h2>How orders are served</h2>
      </header>
      <table className={`grid ${css.bars}`}>
        <colgroup>
          <col />
          <col style={{ width: 62 }} />
          <col style={{ width: 62 }} />
          <col style={{ width: 84 }} />
        </colgroup>
        <thead>
          <tr>
            <th>Path</th>
            <TwoArms />
          </tr>
        </thead>
        <tbody>
          {[...rows, { path: 'no_plan', was: today.noPlan, is: draft.noPlan }].map(({ path, was, is }) => (
            <tr key={path}>
              <th scope="row">{worded(path)}</th>
              <td className="num">{was.toLocaleString('en')}</td>
              <td className="num">{is.toLocaleString('en')}</td>
              <Difference by={is - was} say={signed} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
