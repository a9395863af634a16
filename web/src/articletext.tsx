// The article's text as written, with lines under what is said. Drawn block by block: a long text is put on the page a
// chunk at a time as one scrolls, and the browser lays out only what is near the screen.
import type { ComponentChildren } from "preact";
import { memo } from "./memo";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { blockOf, roleLayers, type Mark, type Node, type View } from "./chain";
import { segmentsOf, type Block, type Layer, type Segment } from "./text";

const lines = 4;  // that are drawn under one another; what is nested deeper has its number alone
const perChunk = 40;

type Props = { view: View; language: string; chosen: Node | undefined; onChoose: (id: string) => void };

export function ArticleText({ view, language, chosen, onChoose }: Props) {
  const chunks = useMemo(() => chunksOf(view.blocks), [view]);
  const [shown, setShown] = useState(1);
  const needed = chosen ? chunks.findIndex(chunk => blockOf(view, chosen) < chunk.to) + 1 : 1;
  const count = Math.min(chunks.length, Math.max(shown, needed));
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || count >= chunks.length) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setShown(count + 1), { rootMargin: "1500px" });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [count, chunks]);
  const roles = useMemo(() => roleLayers(view, chosen), [view, chosen]);
  const click = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    if (target.closest("a")) return;
    const own = target.closest<HTMLElement>("[data-s]")?.dataset["s"];
    if (own && (getSelection()?.isCollapsed ?? true)) onChoose(own);
  };
  return (
    <div class="text" lang={/^[a-z-]+$/i.test(language) && language !== "und" ? language : undefined} onClick={click}>
      {chunks.slice(0, count).map(chunk => (
        <div class="chunk" key={chunk.from}>{grouped(view, chunk, roles, onChoose)}</div>
      ))}
      {count < chunks.length && (
        <div ref={end} class="loading">The text goes on. <button type="button" class="button" onClick={() => setShown(count + 1)}>Show more</button></div>
      )}
    </div>
  );
}

type Chunk = { from: number; to: number };

function chunksOf(blocks: Block[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < blocks.length;) {
    let to = from, size = 0;
    while (to < blocks.length && to - from < perChunk && size < 60_000) size += blocks[to]!.end - blocks[to++]!.begin;
    chunks.push({ from, to });
    from = to;
  }
  return chunks;
}

// Items that stand together are one list.
function grouped(view: View, chunk: Chunk, roles: Map<number, Layer<Mark>[]>, onChoose: (id: string) => void) {
  const out: ComponentChildren[] = [];
  for (let i = chunk.from; i < chunk.to; ++i) {
    const one = (at: number) => <BlockView key={at} view={view} index={at} roles={roles.get(at)} onChoose={onChoose} />;
    if (view.blocks[i]!.kind !== "item") {
      out.push(one(i));
      continue;
    }
    const items = [one(i)], first = i;
    while (i + 1 < chunk.to && view.blocks[i + 1]!.kind === "item") items.push(one(++i));
    out.push(<ul key={`list${first}`}>{items}</ul>);
  }
  return out;
}

type BlockProps = { view: View; index: number; roles: Layer<Mark>[] | undefined; onChoose: (id: string) => void };

const BlockView = memo(function BlockView({ view, index, roles, onChoose }: BlockProps) {
  const block = view.blocks[index]!;
  const layers = view.layers.get(index) ?? [];
  const chosen = new Set(roles);
  const segments = segmentsOf(block.begin, block.end, [...layers, ...(roles ?? [])].map(layer => ({ ...layer, value: layer })));
  const content = segments.map(segment => <SegmentView key={segment.begin} view={view} segment={segment} chosen={chosen} onChoose={onChoose} />);
  switch (block.kind) {
    case "headline": return <h1 class="headline">{content}</h1>;
    case "heading": return block.level <= 2 ? <h2>{content}</h2> : <h3>{content}</h3>;
    case "item": return <li>{content}</li>;
    case "quote": return <blockquote><p>{content}</p></blockquote>;
    case "row": return <p class="tablerow">{content}</p>;
    default: return <p class={block.continues ? "goes-on" : undefined}>{content}</p>;
  }
});

type SegmentProps = { view: View; segment: Segment<Layer<Mark>>; chosen: Set<Layer<Mark>>; onChoose: (id: string) => void };

function SegmentView({ view, segment, chosen, onChoose }: SegmentProps) {
  const text = view.points.text.slice(segment.begin, segment.end);
  if (segment.values.length === 0) return <>{text}</>;
  const classes: string[] = [];
  const style: { [name: string]: string } = {};
  const begins: Node[] = [];
  let inner: Node | null = null;
  for (const layer of segment.values) {
    const mark = layer.value;
    if (chosen.has(layer)) classes.push(mark.what === "content" ? "chosen" : `r-${mark.what}`);
    else if (mark.what === "boilerplate") classes.push("boilerplate");
    else if (mark.what === "content") {
      const { node } = mark;
      if (!inner || node.depth >= inner.depth) inner = node;
      if (mark.first && layer.begin === segment.begin) begins.push(node);
      if (node.level < lines) style[`--u${node.level}`] = `var(--${node.statement.form === "direct" ? "full" : "dash"}${node.color})`;
    }
  }
  if (inner) classes.push("said");
  return (
    <>
      {begins.map(node => <StatementMark key={node.statement.id} node={node} onChoose={onChoose} />)}
      <span class={classes.join(" ")} style={style} data-s={inner?.statement.id}>{text}</span>
    </>
  );
}

function StatementMark({ node, onChoose }: { node: Node; onChoose: (id: string) => void }) {
  const { id } = node.statement;
  const click = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(id);
  };
  return <a class={`mark c${node.color}`} id={id} href={`#${id}`} aria-label={`Statement ${id.slice(1)}, ${node.speaker ?? "speaker not named"}`} onClick={click}>{id.slice(1)}</a>;
}
