import { change, money } from '../../words/money.ts';
import type { Simulation } from './asked.ts';
import { Difference } from './Difference.tsx';
import { Pair } from './Pair.tsx';
import css from './Simulation.module.css';
import { TwoArms } from './TwoArms.tsx';

type Costs = Readonly<Record<string, number>>;
type Props = {
  terms: Simulation['terms'];
  today: Costs;
  draft: Costs;
  /** What the terms add up to; null where there is no plan. */
  was: number | null;
  is: number | null;
  currency: string;
};

/** Term by term in both arms, the bars on one scale; the last row is their sum. */
export function TermTable({ terms, today, draft, was, is, currency }: Props) {
  const rows = terms.map(({ name, says }) => ({ name, says, was: today[name] ?? 0, is: draft[name] ?? 0 }));
  const figures = rows.flatMap((each) => [each.was, each.is]);
  const [low, high] = [Math.min(0, ...figures), Math.max(1, ...figures)];
  const amount = (minor: number | null) => (minor === null ? '\u2013' : money(minor, currency));
  return (
    <table className={`grid ${css.bars}`}>
      <colgroup>
        <col style={{ width: 112 }} />
        <col />
        <col style={{ width: 92 }} />
        <col style={{ width: 92 }} />
        <col style={{ width: 92 }} />
      </colgroup>
      <thead>
        <tr>
          <th>Term</th>
          <th>
            <span className="sr">Beside each other</span>
          </th>
          <TwoArms />
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => (
          <tr key={each.name}>
            <th scope="row">{each.says}</th>
            <td>
              <Pair today={each.was} draft={each.is} low={low} high={high} />
            </td>
            <td className="num">{money(each.was, currency)}</td>
            <td className="num">{money(each.is, currency)}</td>
            <Difference by={each.is - each.was} say={(by) => change(by, currency)} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Cost</th>
          <td />
          <td className="num">{amount(was)}</td>
          <td className="num">{amount(is)}</td>
          <td className="num">{was === null || is === null ? '\u2013' : change(is - was, currency)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
