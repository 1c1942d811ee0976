import '../kit/mantine.ts';
import { Modal } from '@mantine/core';
import { activeLayers, lettersAreOn } from '../keys/keys.ts';
import css from './AllKeys.module.css';

/** Every key that does something right now, by where it does it. */
export default function AllKeys({ onClose }: { onClose: () => void }) {
  const shown = activeLayers().flatMap(({ where, bindings }) =>
    bindings.filter((binding) => !binding.quiet).map((binding) => ({ ...binding, where })),
  );
  const groups = [...new Set(shown.map(({ where }) => where))]
    .map((where) => ({ where, bindings: shown.filter((each) => each.where === where) }))
    .reverse();
  return (
    <Modal opened onClose={onClose} title={<h2>All keys</h2>} size={560}>
      <div className={css.all}>
        {!lettersAreOn() && <p className="mute">Single letters are switched off in your settings.</p>}
        {groups.map(({ where, bindings }) => (
          <section key={where}>
            <h3>{where}</h3>
            <dl>
              {bindings.map(({ keys, does }) => (
                <div key={keys}>
                  <dt>
                    {keys.split(/[ +]/).map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <p className="mute sm">A key never runs a command unseen: it opens the preview, and Enter runs it.</p>
      </div>
    </Modal>
  );
}
