import { change, money } from '../../words/money.ts';
import type { Simulation } from './asked.ts';
import css from './Simulation.module.css';
import { lostLocalSales, points, signed, tenths } from './said.ts';

type Figure = readonly [
  name: string,
  today: number | null,
  draft: number | null,
  say: (n: number) => string,
  by: (n: number) => string,
];

/** The figures that a policy is judged by: the draft's, beside those of today. */
export function Figures({ result }: { result: Simulation }) {
  const { today, draft, currency } = result;
  const lost = lostLocalSales(result);
  const amount = (minor: number) => money(minor, currency);
  const more = (minor: number) => change(minor, currency);
  const count = (n: number) => n.toLocaleString('en');
  const figures: readonly Figure[] = [
    [`Cost, ${currency}`, today.cost, draft.cost, amount, more],
    [`Lost local sales, ${currency}`, lost?.today ?? null, lost?.draft ?? null, amount, more],
    ['Split orders', today.splits, draft.splits, count, signed],
    ['Promises kept', today.kept, draft.kept, tenths, points],
    ['Later than asked', today.late, draft.late, tenths, points],
    ['Orders without a plan', today.noPlan, draft.noPlan, count, signed],
  ];
  return (
    <dl className={`panel ${css.figures}`} aria-label="Figures">
      {figures.map(([name, was, is, say, by]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{is === null ? '\u2013' : say(is)}</b>
            <span>{besideToday(was, is, say, by)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function besideToday(was: number | null, is: number | null, say: Figure[3], by: Figure[4]): string {
  if (was === null || is === null) return 'local demand has no price yet';
  return was === is ? 'as today' : `${by(is - was)}, today ${say(was)}`;
}
