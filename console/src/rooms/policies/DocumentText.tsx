import css from './Policies.module.css';

/** The document as it is kept, every default filled in. */
export function DocumentText({ document, open }: { document: unknown; open: boolean }) {
  return (
    <details className={css.document} open={open}>
      <summary>The document</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <pre className="mono" tabIndex={0}>
        {JSON.stringify(document, null, 2)}
      </pre>
    </details>
  );
}
