// The chain beside the text: outlet, credited source, speaker, nested speaker, condition. A tree of cards, one a
// statement; the chosen one is open, with its whole chain in a line and what can be done with it.
import { memo } from "./memo";
import { useEffect, useRef, useState } from "preact/hooks";
import { pathTo, type Node, type View } from "./chain";
import { formName, kindName, percent } from "./format";
import { conditionText } from "./query";
import { Link, searchPath } from "./router";
import type { HearsayRecord } from "./types";
import { copy, Outside } from "./ui";
import { citationOf } from "./citation";

export type ChainProps = {
  record: HearsayRecord; view: View; numbers: { [id: string]: number }; chosen: Node | undefined;
  onChoose: (id: string) => void; linkOf: ((id: string) => string) | null;
};

const step = 60;  // cards that are put on the page at once

export function Chain(props: ChainProps) {
  const { record, view, chosen } = props;
  const [shown, setShown] = useState(step);
  const end = useRef<HTMLDivElement>(null);
  const root = chosen ? pathTo(view, chosen)[0] : undefined;
  const count = Math.max(shown, root ? view.roots.indexOf(root) + 1 : 0);
  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setShown(count + step), { rootMargin: "800px" });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [count, view]);
  if (view.nodes.length === 0) return <p class="hint">No statements were found in this text.</p>;
  const path = chosen ? new Set(pathTo(view, chosen)) : new Set<Node>();
  return (
    <>
      <ol class="origin" aria-label="Where the text comes from">
        <li><span class="label">Outlet</span> {record.article.outlet?.name ?? "not known"}</li>
        {record.article.credits.map(credit => (
          <li><span class="label">Credits</span> <Outside url={credit.url}>{credit.outlet}</Outside> <span class="hint">({credit.how})</span></li>
        ))}
      </ol>
      <Tree {...props} nodes={view.roots.slice(0, count)} path={path} />
      {count < view.roots.length && <div ref={end} class="loading">More statements below…</div>}
    </>
  );
}

function Tree(props: ChainProps & { nodes: Node[]; path: Set<Node> }) {
  return (
    <ol class="cards">
      {props.nodes.map(node => {
        const open = props.chosen === node;
        return (
          <li key={node.statement.id}>
            <Card {...props} node={node} chosen={open ? node : undefined} />
            {node.children.length > 0 && <Tree {...props} nodes={node.children} />}
          </li>
        );
      })}
    </ol>
  );
}

export const Card = memo(function Card(props: ChainProps & { node: Node; inPeek?: boolean }) {
  const { node, onChoose, numbers, inPeek } = props;
  const { statement, words } = node;
  const open = props.chosen === node;
  const { id } = statement;
  const click = (event: MouseEvent) => {
    if (!(event.target as HTMLElement).closest("a, button") && (getSelection()?.isCollapsed ?? true)) onChoose(id);
  };
  return (
    <article class={`card c${node.color}${open ? " open" : ""}`} id={inPeek ? undefined : `card-${id}`} aria-label={`Statement ${id.slice(1)}`}
      aria-current={open ? "true" : undefined} tabIndex={-1} onClick={click}>
      <p class="who">
        <button type="button" class="number" aria-expanded={open} aria-label={`Statement ${id.slice(1)}: find it in the text`} onClick={() => onChoose(id)}>{id.slice(1)}</button>
        <Speaker {...props} /> {words.cue && <span class="cue">{words.cue}</span>}
        {words.addressee && <> <span class="to">to {words.addressee}</span></>}
      </p>
      <p class="content">{words.content}</p>
      {words.condition && <p class="condition"><span class="label">Condition</span> {words.condition}</p>}
      <p class="tags">
        <span>{formName[statement.form]}</span>
        {statement.kind === "attitude" && <span>{kindName[statement.kind]}</span>}
        {statement.polarity === "negated" && <span class="negated">not affirmed</span>}
        {statement.confidence < 0.5 && <span>unsure</span>}
      </p>
      {open && <Opened {...props} numbers={numbers} />}
    </article>
  );
}, (a, b) => a.view === b.view && a.node === b.node && a.chosen === b.chosen && a.numbers === b.numbers);

function Speaker({ node, numbers }: { node: Node; numbers: { [id: string]: number } }) {
  const { speaker, source } = { speaker: node.speaker, source: node.words.source };
  if (!speaker) return <strong class="name unnamed">{source || "not named"}</strong>;
  return (
    <>
      <Link class="name" to={actorPath(node.statement.speaker, speaker, numbers)}>{speaker}{node.sure ? "" : "?"}</Link>
      {source && source !== speaker && <span class="as"> “{source}”</span>}
    </>
  );
}

// The actor's page; of a record that is not kept, a search by the name.
function actorPath(id: string | null, name: string, numbers: { [id: string]: number }): string {
  const number = id ? numbers[id] : undefined;
  return number ? `/actor/${number}` : searchPath(conditionText("speaker", [name]));
}

function Opened({ record, view, node, numbers, linkOf }: ChainProps & { node: Node }) {
  const { statement } = node;
  const link = linkOf?.(statement.id) ?? null;
  const addressee = statement.addressee_actor ? record.actors.find(actor => actor.id === statement.addressee_actor) : undefined;
  const path = pathTo(view, node).filter((one, i, all) => i === 0 || one.statement.speaker !== all[i - 1]!.statement.speaker || !one.speaker);
  return (
    <div class="opened">
      <ol class="path" aria-label="Chain of this statement">
        <li><span class="label">Outlet</span> {record.article.outlet?.name ?? "not known"}</li>
        {record.article.credits.map(credit => <li><span class="label">Credits</span> {credit.outlet}</li>)}
        {path.map((one, i) => (
          <li class={`c${one.color}`}><span class="label">{i === 0 ? "Speaker" : "Nested"}</span> {one.speaker
            ? <Link to={actorPath(one.statement.speaker, one.speaker, numbers)}>{one.speaker}</Link> : one.words.source || "not named"}</li>
        ))}
        {node.words.condition && <li><span class="label">Condition</span> {node.words.condition}</li>}
      </ol>
      {addressee && <p class="hint">Said to <Link to={actorPath(addressee.id, addressee.name, numbers)}>{addressee.name}</Link></p>}
      <p class="hint">Confidence {percent(statement.confidence)}{statement.speaker ? `, of the speaker ${percent(statement.speaker_confidence)}` : ""}</p>
      <p class="actions">
        <button type="button" class="button" onClick={() => void copy(citationOf(record, statement, link ?? "not kept", view.points), "Citation")}>Copy citation</button>
        {link && <button type="button" class="button" onClick={() => void copy(link, "Link")}>Copy link</button>}
      </p>
    </div>
  );
}
