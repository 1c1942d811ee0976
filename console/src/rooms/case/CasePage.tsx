import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { caseQuery } from '../../api/queries.ts';
import { useTitle } from '../../app/useTitle.ts';
import { CommandTrouble } from '../../command/CommandTrouble.tsx';
import { useDoing } from '../../command/useDoing.ts';
import { useKeys } from '../../keys/useKeys.ts';
import { Banner } from '../../kit/Banner.tsx';
import { CASE_COMMANDS } from '../cases/useCaseKeys.ts';
import { Asked } from './Asked.tsx';
import { CaseHead } from './CaseHead.tsx';
import css from './CasePage.module.css';
import { ChoiceTable } from './ChoiceTable.tsx';
import { Ending } from './Ending.tsx';
import { Evidence } from './Evidence.tsx';
import { useResolution } from './useResolution.ts';

/** One case: how long there is, what happened, what can be done about it and what each of it would mean. */
export function CasePage() {
  const { case: id } = useParams({ from: '/shell/cases/$case' });
  const search = useSearch({ from: '/shell/cases/$case' });
  const navigate = useNavigate({ from: '/cases/$case' });
  const { data: one } = useSuspenseQuery(caseQuery(id));
  const [seen] = useState(one.version);
  const { start } = useDoing();
  const resolution = useResolution(one, search);
  const choose = (choice: string) =>
    void navigate({ to: '.', search: (before) => ({ ...before, choice, cause: undefined }), replace: true });
  const ready = resolution.columns.filter((choice) => choice.ready);
  useTitle(one.number);
  useKeys('Case', [
    ...ready
      .slice(0, 4)
      .map((choice, i) => ({ keys: String(i + 1), does: choice.title, run: () => choose(choice.key) })),
    { keys: 'Enter', does: 'resolve as chosen', run: resolution.resolve },
    ...CASE_COMMANDS.map(({ keys, does, operation }) => ({ keys, does, run: () => start(operation) })),
    { keys: 'Escape', does: 'back to the queue', run: () => void navigate({ to: '/cases' }) },
  ]);
  return (
    <div className={css.page}>
      <CaseHead one={one} />
      <Evidence one={one} />
      {one.closedAt ? (
        <Banner tone="note" title={`Closed: ${one.outcome ?? 'nothing is wrong any more'}`} />
      ) : (
        <>
          <CommandTrouble
            error={resolution.error}
            ran={resolution.ran}
            changed={seen !== one.version}
            name={one.on.number ?? one.number}
            onAgain={resolution.again}
          />
          <ChoiceTable one={one} resolution={resolution} onChoose={choose} />
          {resolution.chosen && resolution.chosen.asks.length > 0 && <Asked one={one} resolution={resolution} />}
          <Ending one={one} resolution={resolution} />
        </>
      )}
    </div>
  );
}
