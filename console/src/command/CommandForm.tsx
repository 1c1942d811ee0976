import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { isRefusal } from '../api/refusal.ts';
import { Consequences } from '../kit/Consequences.tsx';
import { toast } from '../shell/toast.ts';
import { useNames } from '../words/names.ts';
import { useMinute } from '../words/now.ts';
import css from './CommandDialog.module.css';
import { CommandTrouble } from './CommandTrouble.tsx';
import { Fields } from './Fields.tsx';
import { bodyOf, fieldsOf, isComplete } from './fields.ts';
import { prefilled } from './prefilled.ts';
import { Steps } from './Steps.tsx';
import type { CommandInfo } from './schema.ts';
import type { Subject } from './subject.ts';
import { type Proposed, useDoing } from './useDoing.ts';
import { usePreview } from './usePreview.ts';
import { useRun } from './useRun.ts';

type Props = { info: CommandInfo; subject: Subject; operation: string; proposed: Proposed };

export function CommandForm({ info, subject, operation, proposed }: Props) {
  const { stop } = useDoing();
  const names = useNames();
  const now = useMinute();
  const navigate = useNavigate();
  const known = useMemo(
    () => ({
      order: subject.order,
      places: (names.book?.places ?? []).map(({ code, name }) => ({ value: code, label: name })),
    }),
    [subject.order, names],
  );
  const fields = useMemo(() => fieldsOf(info.schema, known), [info, known]);
  const [draft, setDraft] = useState(() => prefilled(operation, info.schema, known, proposed));
  const [seen] = useState(subject.version);
  const form = useRef<HTMLFormElement>(null);
  // the dialog may have opened before its subject was known, with nothing to focus on but its cross
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), []);
  const body = bodyOf(draft);
  const ready = isComplete(info.schema, body);
  const run = useRun((answer) => {
    toast({
      title: `${info.title}: done`,
      says:
        shown?.journal
          .map((step) => step.title)
          .slice(0, 3)
          .join(', ') || 'Nothing had to be changed',
      ...(answer.subject.number ? { to: `/orders/${answer.subject.number}` } : {}),
    });
    stop();
    if (operation === 'exception.resolve') void navigate({ to: '/cases' });
  });
  const { shown, error, isOld, again } = usePreview({
    path: subject.path,
    body,
    key: run.key,
    version: subject.version,
    ready,
  });
  const trouble = run.error ?? error;
  const wrong =
    isRefusal(trouble) && trouble.problem.field ? { field: trouble.problem.field, says: trouble.message } : null;
  const mayRun = shown !== undefined && !isOld && !run.isPending;
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (mayRun) run.mutate({ path: subject.path, body, version: subject.version });
  };
  const lookAgain = () => {
    if (run.error && !isRefusal(run.error)) return submit();
    run.reset();
    void again();
  };
  const label = info.title.includes(' ') ? info.title : `${info.title} ${subject.name}`;
  return (
    <form ref={form} onSubmit={submit}>
      <div className={css.body}>
        <p className={css.says}>{info.says}</p>
        {fields.length > 0 && (
          <Fields
            fields={fields}
            draft={draft}
            wrong={wrong}
            context={subject}
            onChange={(next) => {
              run.reset();
              setDraft(next);
            }}
          />
        )}
        <CommandTrouble
          error={trouble}
          ran={run.error !== null}
          changed={seen !== subject.version}
          name={subject.name}
          onAgain={lookAgain}
        />
        {shown?.effects && (
          <Consequences
            effects={shown.effects}
            stale={isOld}
            named={{ ...names, currency: subject.currency, zone: subject.zone, now }}
          />
        )}
        {shown && <Steps journal={shown.journal} />}
      </div>
      <div className={css.foot}>
        <p aria-live="polite">{hint(ready, isOld && !error, shown !== undefined)}</p>
        <button type="button" className="btn ghost" onClick={stop}>
          Close <kbd>Esc</kbd>
        </button>
        <button
          type="submit"
          className="btn fill"
          aria-disabled={!mayRun}
          data-autofocus={fields.every((field) => !field.required) || undefined}
        >
          {label} <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  );
}

function hint(ready: boolean, isOld: boolean, isShown: boolean): string {
  if (!ready) return 'Say what is missing to see what it would do.';
  if (isOld) return isShown ? 'Working it out anew' : 'Working it out';
  return isShown ? 'Nothing is changed until you run it.' : '';
}
