import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { isRefusal } from '../../api/refusal.ts';
import { useTitle } from '../../app/useTitle.ts';
import { CommandTrouble } from '../../command/CommandTrouble.tsx';
import { Steps } from '../../command/Steps.tsx';
import { usePreview } from '../../command/usePreview.ts';
import { useRun } from '../../command/useRun.ts';
import { Consequences } from '../../kit/Consequences.tsx';
import { toast } from '../../shell/toast.ts';
import { moneySaid } from '../../words/money.ts';
import { useNames } from '../../words/names.ts';
import { useMinute } from '../../words/now.ts';
import { Buyer } from './Buyer.tsx';
import { Goods } from './Goods.tsx';
import css from './NewOrder.module.css';
import { bodyOf, emptySale, isComplete, type Sale, totalOf } from './sale.ts';
import { Where } from './Where.tsx';

/** Takes an order by hand. What it would promise, reserve and cost is shown before it is taken. */
export function NewOrder() {
  useTitle('New order');
  const names = useNames();
  const now = useMinute();
  const navigate = useNavigate();
  const [sale, setSale] = useState<Sale>(() => emptySale(crypto.randomUUID().slice(0, 8).toUpperCase()));
  const channel = names.book?.channels.find((each) => each.code === sale.channel) ?? names.book?.channels[0];
  const currency = channel?.currency ?? 'USD';
  const zone = names.book?.places.find((place) => place.code === sale.place)?.zone ?? names.zone;
  const body = bodyOf({ ...sale, channel: channel?.code ?? '' }, currency);
  const run = useRun((answer) => {
    toast({ title: 'Order taken', says: answer.subject.number, to: `/orders/${answer.subject.number}` });
    void navigate({ to: '/orders/$order', params: { order: answer.subject.number ?? answer.subject.id } });
  });
  const { shown, error, isOld, again } = usePreview({
    path: '/v1/orders',
    body,
    key: run.key,
    version: undefined,
    ready: isComplete(sale),
  });
  const trouble = run.error ?? error;
  const mayRun = shown !== undefined && !isOld && !run.isPending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mayRun) run.mutate({ path: '/v1/orders', body, version: undefined });
  };
  const change = (part: Partial<Sale>) => {
    run.reset();
    setSale((before) => ({ ...before, ...part }));
  };
  const wrong = isRefusal(trouble) ? (trouble.problem.field ?? null) : null;
  return (
    <form className={css.page} onSubmit={submit}>
      <div className={css.left}>
        <h1>New order</h1>
        <p className={css.lead}>
          For somebody on the phone or in the store. Nothing is taken until you press the button.
        </p>
        <Buyer sale={sale} onChange={change} />
        <Where sale={sale} zone={zone} onChange={change} wrong={wrong} />
        <Goods sale={sale} currency={currency} onChange={change} />
      </div>
      <aside className={`panel ${css.right}`} aria-label="What it would do">
        <header>
          <h2>What it would do</h2>
        </header>
        <div className={css.in}>
          <p className={css.total}>{moneySaid(totalOf(sale), currency)}</p>
          {!isComplete(sale) && (
            <p className="mute">
              {channel
                ? 'Say who, where to and what, and you see its promise, its path and its money.'
                : 'This house has no channel yet that could take an order. Set one up first, with a place and an item.'}
            </p>
          )}
          <CommandTrouble
            error={trouble}
            ran={run.error !== null}
            changed={false}
            name="The order"
            onAgain={() => {
              run.reset();
              void again();
            }}
          />
          {shown?.effects && (
            <Consequences effects={shown.effects} stale={isOld} named={{ ...names, currency, zone, now }} />
          )}
          {shown && <Steps journal={shown.journal} heading="When you take it" />}
          <button type="submit" className="btn fill wide" aria-disabled={!mayRun}>
            Take the order <kbd>Enter</kbd>
          </button>
        </div>
      </aside>
    </form>
  );
}
