import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { bookQuery } from '../../api/queries.ts';
import { Icon } from '../../kit/Icon.tsx';
import { MiniSpine } from '../../kit/MiniSpine.tsx';
import { Shape } from '../../kit/Shape.tsx';
import css from './FirstRun.module.css';
import { SetUp } from './SetUp.tsx';

const DEMO = 'IMV_DATA=.imv-demo npm start';

/** Nothing is here yet: three ways to see an order, and what the house still lacks. */
export default function FirstRun() {
  const { data: book } = useSuspenseQuery(bookQuery);
  const [copied, setCopied] = useState(false);
  const isReady = book.counts.items > 0 && book.channels.length > 0 && book.places.length > 0;
  const copy = () => void navigator.clipboard?.writeText(DEMO).then(() => setCopied(true));
  return (
    <div className={css.page}>
      <div className={css.main}>
        <h2 className={css.title}>No orders yet</h2>
        <p className={css.lead}>
          An order appears here the moment a channel sends it, with its promise, its path and its money already worked
          out. Three ways to see one:
        </p>
        <div className={css.ways}>
          <section>
            <Icon of="globe" size={20} />
            <h3>Send one through the API</h3>
            <p>Any shop can post an order to /v1/orders; the address describes itself.</p>
            <a className={isReady ? 'btn' : 'btn fill'} href="/v1/openapi.json" target="_blank" rel="noreferrer">
              Open the description
            </a>
          </section>
          <section>
            <Icon of="orders" size={20} />
            <h3>Place a test order</h3>
            <p>
              {isReady
                ? 'A customer, an item, a store; takes a minute.'
                : 'It needs a channel, a place and an item first.'}
            </p>
            <Link to="/orders/new" className={isReady ? 'btn fill' : 'btn'}>
              New order <kbd>N</kbd>
            </Link>
          </section>
          <section>
            <Icon of="flow" size={20} />
            <h3>Start the demo world</h3>
            <p>
              Beside this one, in a folder of its own: <span className="mono">{DEMO}</span>
            </p>
            <button type="button" className="btn" onClick={copy}>
              {copied ? 'Copied' : 'Copy the command'}
            </button>
          </section>
        </div>
        <h3 className={css.sub}>What a row will tell you</h3>
        <dl className={css.row}>
          <div>
            <dt>
              <Shape of="watch" /> 91%
            </dt>
            <dd>how likely its promise is kept</dd>
          </div>
          <div>
            <dt>15:40</dt>
            <dd>the last moment at which a person can change it</dd>
          </div>
          <div>
            <dt>
              <MiniSpine stage="route" />
            </dt>
            <dd>where it is on the eight stages</dd>
          </div>
          <div>
            <dt>Jacket count is 41 days old</dt>
            <dd>why it is not Safe, in one line</dd>
          </div>
        </dl>
      </div>
      <SetUp book={book} />
    </div>
  );
}
