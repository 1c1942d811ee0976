import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseCountQuery, countsQuery } from '../api/queries.ts';
import { Brand, Icon, type IconName } from '../kit/Icon.tsx';
import { Person } from './Person.tsx';
import css from './SideMenu.module.css';

/** The rooms that there are. Numbers beside them are work, not size; only cases turn red, and only when one breaks soon. */
export function SideMenu({ onKeys }: { onKeys: () => void }) {
  const { data: counts } = useQuery(countsQuery());
  const { data: cases } = useQuery(caseCountQuery);
  return (
    <nav className={css.side} aria-label="Main">
      <div className={css.brand}>
        <Brand />
        <span className={css.word}>IMV Orders</span>
      </div>
      <div className={css.rooms}>
        <Room to="/orders" icon="orders" name="Orders" count={counts?.views.open} />
        <Room
          to="/cases"
          icon="cases"
          name="Cases"
          count={cases?.counts.open}
          hot={(cases?.figures.breaking ?? 0) > 0}
        />
        <Room to="/routing" icon="route" name="Routing" />
      </div>
      <Person onKeys={onKeys} />
    </nav>
  );
}

type RoomProps = {
  to: '/orders' | '/cases' | '/routing';
  icon: IconName;
  name: string;
  count?: number | undefined;
  hot?: boolean;
};

function Room({ to, icon, name, count, hot = false }: RoomProps) {
  return (
    <Link to={to} activeProps={{ 'aria-current': 'page' }} title={name}>
      <Icon of={icon} />
      <span className={css.word}>{name}</span>
      {count !== undefined && count > 0 && <i className={hot ? css.hot : undefined}>{count.toLocaleString('en')}</i>}
    </Link>
  );
}
