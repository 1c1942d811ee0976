import { useQuery } from '@tanstack/react-query';
import { change, money, moneySaid } from '../../words/money.ts';
import css from './Decision.module.css';
import { whyNotQuery } from './queries.ts';
import type { Asked } from './types.ts';

type Props = { asked: Asked; place: string; currency: string; onClose: () => void };

/** The answer for one place: a sentence, and where it was weighed, term by term beside the chosen plan. */
export function WhyPlace({ asked, place, currency, onClose }: Props) {
  const { data, error } = useQuery({ ...whyNotQuery(asked, place), retry: false });
  if (error) return <p className={css.answer}>{error.message}</p>;
  if (!data) return <p className={css.answer}>{'\u00a0'}</p>;
  return (
    <section className={css.answer} aria-label={`Why not ${data.name}`} aria-live="polite">
      <div className="row">
        <h3 className="grow">
          {data.name}
          {data.regret !== null && data.regret > 0 && (
            <span className="mute plain"> {moneySaid(data.regret, currency)} more</span>
          )}
          {data.rule && <span className="mute plain"> {data.rule}</span>}
        </h3>
        <button type="button" className="btn ghost" onClick={onClose}>
          Close
        </button>
      </div>
      <p>{data.answer}</p>
      {data.terms.length > 0 && (
        <table className="grid">
          <thead>
            <tr>
              <th>Term</th>
              <th className="num">Here</th>
              <th className="num">Chosen</th>
              <th className="num">More</th>
            </tr>
          </thead>
          <tbody>
            {data.terms.map((term) => (
              <tr key={term.name}>
                <td title={term.says}>{term.says}</td>
                <td className="num">{money(term.here, currency)}</td>
                <td className="num">{money(term.chosen, currency)}</td>
                <td className="num">{change(term.more, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
