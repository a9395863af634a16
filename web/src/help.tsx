// The overlay that `?` opens: keys, and what the lines and words mean.
import { useEffect, useRef } from "preact/hooks";

const keys: [string, string][] = [
  ["/", "to the search box"], ["j  k", "next, previous statement or hit (↓ ↑ once one is chosen)"], ["Enter", "open the hit; in an article, go to the statement's card"],
  ["c", "copy the chosen statement as a citation"], ["Esc", "let go of it"], ["g h  g s  g a  g r", "front page, search, actors, read"], ["?", "this"],
];

export function Help({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose} onClick={event => event.target === dialog.current && onClose()}>
      <h2 id="help-title">Keys and signs</h2>
      <dl class="keys">{keys.map(([key, meaning]) => <div><dt>{key.split("  ").map(one => <kbd>{one}</kbd>)}</dt><dd>{meaning}</dd></div>)}</dl>
      <h3>In the text</h3>
      <ul class="signs">
        <li><span class="said c1 sample-direct">A full line</span>: in the speaker's own words.</li>
        <li><span class="said c1 sample-dash">A broken line</span>: paraphrased, or only partly in quotation marks.</li>
        <li>A second line below the first: a statement inside of a statement. The small number before it is the statement's, the same as on its card; the colour is the speaker's.</li>
        <li>Of the chosen statement: <b class="r-source">who says it</b>, <span class="r-cue">the words of saying</span>, <span class="r-condition">a condition</span>, <span class="r-addressee">to whom</span>.</li>
        <li><span class="boilerplate">Grey text</span>: on the page, but no part of the article.</li>
        <li>A name with a question mark: Hearsay is not sure that it is the speaker.</li>
      </ul>
      <form method="dialog"><button class="button strong">Close</button></form>
    </dialog>
  );
}
