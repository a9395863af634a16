// The box that a query is typed into, the place of a mistake in it, and help with the language.
import { useEffect, useRef, useState } from "preact/hooks";
import type { ApiError } from "./api";
import { Link, searchPath } from "./router";

type Props = { q: string; onSearch: (q: string) => void; error?: ApiError | null; big?: boolean };

export function SearchBox({ q, onSearch, error, big }: Props) {
  const [text, setText] = useState(q);
  const [help, setHelp] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => setText(q), [q]);
  const submit = (event: Event) => {
    event.preventDefault();
    onSearch(text.trim());
  };
  return (
    <form class={big ? "searchbox big" : "searchbox"} role="search" action="/search" method="get" onSubmit={submit}>
      <label for="q" class="offscreen">Search statements</label>
      <div class="row">
        <input ref={input} id="q" name="q" type="text" enterkeyhint="search" autocomplete="off" spellcheck={false} maxLength={4096} value={text} placeholder='neutral status speaker:"Dmitry Peskov"'
          aria-invalid={error ? true : undefined} aria-describedby={error ? "q-error" : undefined} onInput={event => setText(event.currentTarget.value)} />
        <button type="submit" class="button strong">Search</button>
        <button type="button" class="button" aria-expanded={help} aria-controls="syntax" onClick={() => setHelp(!help)}>Syntax</button>
      </div>
      {error && <Mistake q={q} error={error} onGo={at => { input.current?.focus(); input.current?.setSelectionRange(at, Math.max(at, q.length)); }} />}
      <div id="syntax" hidden={!help}>{help && <Syntax />}</div>
    </form>
  );
}

// The query as it was sent, with the place pointed at. `position` counts code points.
function Mistake({ q, error, onGo }: { q: string; error: ApiError; onGo: (at: number) => void }) {
  const points = Array.from(q), at = Math.min(error.position ?? 0, points.length);
  return (
    <div id="q-error" class="notice error" role="alert">
      <p><strong>This query cannot be read:</strong> {error.message}</p>
      <p class="pointed" aria-hidden="true"><code>{points.slice(0, at).join("")}<b class="here">{points[at] ?? "\u00a0"}</b>{points.slice(at + 1).join("")}</code></p>
      <p><button type="button" class="plain" onClick={() => onGo(points.slice(0, at).join("").length)}>Go to the place</button></p>
    </div>
  );
}

const examples: [string, string][] = [
  ["neutral status", "statements whose content has both words, in any of their forms"],
  ['"neutral status"', "the phrase"],
  ["nato OR alliance", "either word"],
  ["sanction* -gas", "words that begin so; without this word"],
  ['(nato OR alliance) -"security council"', "brackets"],
  ['speaker:Peskov to:"Angela Merkel"', "who says it, to whom: words of the name, a Wikidata id, or #12"],
  ["via:Horn", "on whose word we have it"],
  ["speaker:Peskov,Lavrov -outlet:RT", "one of several; none of them"],
  ["kind:attitude form:direct polarity:negated", "thought rather than said; in their own words; not affirmed"],
  ["nested:yes secondhand:yes conditional:no", "inside of another statement; of another speaker's; with a condition"],
  ["outlet:Reuters credit:RT", "who published it; whom the page credits for its text"],
  ["since:2022-02-01 until:2022-03", "when it was published: a day, a month or a year"],
  ["confidence:0.8", "at least so sure"],
];

export function Syntax() {
  return (
    <div class="syntax">
      <h2>What can be asked</h2>
      <dl>{examples.map(([query, meaning]) => <div><dt><Link to={searchPath(query)}><code>{query}</code></Link></dt><dd>{meaning}</dd></div>)}</dl>
      <p class="hint">What stands side by side must all hold. Capital letters and accents do not count. The same language works in the terminal (<code>hearsay search</code>) and in the API.</p>
    </div>
  );
}
