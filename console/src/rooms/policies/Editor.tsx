import { useRef, useState } from 'react';
import { Faults } from './Faults.tsx';
import { type Fault, faultsOf, findField, lineAt } from './faults.ts';
import css from './Policies.module.css';
import { type Document, type Draft, type Kind, useWrite } from './queries.ts';
import { versionSaid } from './said.ts';

type Props = {
  kind: Kind;
  /** The draft that is changed; null writes a new one. */
  draft: string | null;
  base: number;
  document: Document;
  note: string;
  onSaved: (draft: Draft) => void;
};

/** The document as text. The server checks it; what it does not take is told at its field, and nothing typed is lost. */
export function Editor({ kind, draft, base, document, note: noteBefore, onSaved }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => JSON.stringify(document, null, 2));
  const [note, setNote] = useState(noteBefore);
  const [unread, setUnread] = useState<readonly Fault[]>([]);
  const write = useWrite(kind, draft, onSaved);
  const faults = unread.length > 0 ? unread : faultsOf(write.error);
  const save = () => {
    const read = readJson(text);
    setUnread(read.faults);
    if (read.faults.length === 0) write.mutate({ base, document: read.value, note });
  };
  const show = (field: string) => {
    const found = findField(text, field);
    if (!found || !area.current) return;
    area.current.focus();
    area.current.setSelectionRange(found.from, found.to);
    area.current.scrollTop = Math.max(0, (lineAt(text, found.from) - 4) * 18);
  };
  const isChanged = draft === null || note !== noteBefore || text !== JSON.stringify(document, null, 2);
  return (
    <form
      className={css.editor}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="field">
        <label htmlFor="policy-document">Document, against {versionSaid(base)}</label>
        <textarea
          id="policy-document"
          ref={area}
          className={`input mono ${css.area}`}
          rows={22}
          spellCheck={false}
          value={text}
          aria-invalid={faults.some((fault) => fault.field.startsWith('document'))}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
        />
      </div>
      <Faults
        faults={faults}
        onShow={show}
        line={(field) => {
          const found = field.startsWith('document') ? findField(text, field) : null;
          return found && lineAt(text, found.from);
        }}
      />
      <div className={css.form}>
        <div className="field grow">
          <label htmlFor="policy-note">Why</label>
          <input id="policy-note" className="input" value={note} onChange={(event) => setNote(event.target.value)} />
        </div>
        <button type="submit" className={draft === null ? 'btn fill' : 'btn'} disabled={write.isPending || !isChanged}>
          {draft === null ? 'Write the draft' : 'Save the draft'} <kbd>Ctrl Enter</kbd>
        </button>
      </div>
    </form>
  );
}

function readJson(text: string): { value: unknown; faults: readonly Fault[] } {
  try {
    return { value: JSON.parse(text), faults: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'cannot be read';
    return { value: null, faults: [{ field: 'document', reason: `This is not JSON: ${reason}` }] };
  }
}
