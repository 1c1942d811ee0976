import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Order } from '../../api/types.ts';
import { Shape } from '../../kit/Shape.tsx';
import { worded } from '../../words/labels.ts';
import { change } from '../../words/money.ts';
import { useMinute } from '../../words/now.ts';
import { exactly } from '../../words/time.ts';
import css from './Decision.module.css';
import { decisionsQuery } from './queries.ts';
import type { Decision } from './types.ts';

/** What the decision rests on: its rules and their price, the policies, whether the same question has the same answer today. */
export function Record({ decision, order }: { decision: Decision; order: Order }) {
  const now = useMinute();
  const { replay, rules, policies, currency } = decision;
  return (
    <section className="panel" aria-label="What it rests on">
      <header>
        <h2>What it rests on</h2>
        <span className="grow" />
        <span className="mute">{exactly(decision.at, now, order.zone)}</span>
      </header>
      <div className={css.record}>
        <div>
          <p className="row">
            <Shape of={replay.same ? 'done' : 'held'} />
            {replay.same ? 'Asked again, the answer is the same' : 'Facts have changed since'}
          </p>
          {replay.changed.length > 0 && (
            <ul className="mute">
              {replay.changed.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          )}
        </div>
        <div>
          <h3>Rules {rules.cost !== 0 && <span className="mute plain">cost {change(rules.cost, currency)}</span>}</h3>
          {rules.applied.length === 0 && <p className="mute">No rule of the business touched it.</p>}
          <ul>
            {rules.applied.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </div>
        <dl className="kv">
          {Object.entries(policies).map(([kind, version]) => (
            <div key={kind} style={{ display: 'contents' }}>
              <dt>{worded(kind)}</dt>
              <dd>{version === 0 ? 'as built in' : `version ${version}`}</dd>
            </div>
          ))}
          <dt>Reference book</dt>
          <dd>edition {decision.edition}</dd>
        </dl>
        <History decision={decision} order={order} />
        <Link to="/routing">Policies and rules</Link>
      </div>
    </section>
  );
}

function History({ decision, order }: { decision: Decision; order: Order }) {
  const now = useMinute();
  const { data } = useQuery(decisionsQuery(order.number, order.version));
  const decisions = data?.decisions ?? [];
  if (decisions.length < 2) return null;
  return (
    <nav aria-label="Decisions of this order">
      <h3>Decisions</h3>
      <ul>
        {decisions.map((each) => (
          <li key={`${each.group} ${each.sequence}`}>
            <Link
              to="/orders/$order/routing"
              params={{ order: order.number }}
              search={{ group: each.group, sequence: String(each.sequence) }}
              activeProps={{}}
              aria-current={each.sequence === decision.sequence && each.group === decision.group ? 'true' : undefined}
            >
              {exactly(each.at, now, order.zone)}
            </Link>{' '}
            <span className="mute">{each.says}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
