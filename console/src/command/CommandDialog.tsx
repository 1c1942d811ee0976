import '../kit/mantine.ts';
import { Modal } from '@mantine/core';
import { Skeleton } from '../app/Skeleton.tsx';
import { useKeys } from '../keys/useKeys.ts';
import { Banner } from '../kit/Banner.tsx';
import css from './CommandDialog.module.css';
import { CommandForm } from './CommandForm.tsx';
import { commandInfo } from './schema.ts';
import { useSubject } from './subject.ts';
import { type Doing, useDoing } from './useDoing.ts';

/** The preview of a command, and the button that runs it. Nothing is changed before that button is pressed. */
export default function CommandDialog({ doing: { operation, on, proposed } }: { doing: Doing }) {
  const { stop } = useDoing();
  const info = commandInfo(operation);
  const subject = useSubject(operation, on);
  useKeys('Preview', [{ keys: 'Escape', does: 'close', run: stop }], { modal: true });
  if (!info) return null;
  return (
    <Modal
      opened
      onClose={stop}
      size={640}
      yOffset={64}
      closeOnEscape={false}
      title={<h2 className={css.title}>{titleOf(info.title, subject?.name ?? on)}</h2>}
    >
      {!subject ? (
        <Skeleton rows={4} />
      ) : subject.refused ? (
        <div className={css.body}>
          <Banner tone="watch" title={`Not possible: ${subject.refused}`}>
            {subject.remedy}
          </Banner>
        </div>
      ) : (
        <CommandForm info={info} subject={subject} operation={operation} proposed={proposed} />
      )}
    </Modal>
  );
}

/** 'Confirm routing of IMV-10482', 'Hold IMV-10482'. */
function titleOf(title: string, name: string) {
  return (
    <>
      {title} <span className="mono plain mute">{name}</span>
    </>
  );
}
