// What the article's view makes of a record, once: the tree of its statements, speakers' colours, the lines under the
// text. Pure; linear in the record but for statements that overlap one another.
import type { HearsayRecord, Span, Statement } from "./types";
import { blockAt, blocksOf, CodePoints, layersByBlock, wordsOf, type Block, type Layer } from "./text";

export type Node = {
  index: number; statement: Statement; children: Node[]; depth: number; level: number;  // level: of its line, 0 nearest to the text
  speaker: string | null; sure: boolean; color: number;  // 1 to 8; 0: neutral
  words: { source: string; cue: string; content: string; addressee: string; condition: string };
  begin: number;  // UTF-16, of the content's first piece
};

export type Mark =
  | { what: "content"; node: Node; first: boolean }
  | { what: "boilerplate" }
  | { what: "source" | "cue" | "condition" | "addressee" };

export type View = {
  points: CodePoints; blocks: Block[]; layers: Map<number, Layer<Mark>[]>; roots: Node[]; nodes: Node[]; byId: Map<string, Node>;
  speakers: { id: string; name: string; count: number; color: number }[];
};

export const colors = 8;

export function viewOf(record: HearsayRecord): View {
  const points = new CodePoints(record.article.text);
  const blocks = blocksOf(points, record.article.headline, record.article.parts);
  const speakers = speakersOf(record);
  const color = new Map(speakers.map(one => [one.id, one.color]));
  const names = new Map(record.actors.map(actor => [actor.id, actor.name]));
  const byId = new Map<string, Node>();
  const roots: Node[] = [];
  const nodes = record.statements.map((statement, index) => {
    const parent = statement.parent ? byId.get(statement.parent) : undefined;
    const node: Node = {
      index, statement, children: [], depth: parent ? parent.depth + 1 : 0, level: 0,
      speaker: statement.speaker ? names.get(statement.speaker) ?? null : null, sure: statement.speaker_confidence >= 0.5,
      color: color.get(statement.speaker ?? "") ?? 0, begin: points.offset(statement.content[0]?.[0] ?? 0),
      words: {
        source: wordsOf(points, statement.source), cue: wordsOf(points, statement.cue), content: wordsOf(points, statement.content),
        addressee: wordsOf(points, statement.addressee), condition: wordsOf(points, statement.condition),
      },
    };
    byId.set(statement.id, node);
    (parent?.children ?? roots).push(node);
    return node;
  });
  const contents: Layer<Mark & { what: "content" }>[] = nodes.flatMap(node =>
    node.statement.content.map((span, i) => ({ ...ends(points, span), value: { what: "content" as const, node, first: i === 0 } })));
  setLevels(contents, byId);
  const boilerplate = record.article.boilerplate.map(span => ({ ...ends(points, span), value: { what: "boilerplate" as const } }));
  return { points, blocks, layers: layersByBlock<Mark>(blocks, [...boilerplate, ...contents]), roots, nodes, byId, speakers };
}

function ends(points: CodePoints, span: Span) {
  const [begin, end] = points.span(span);
  return { begin, end };
}

// By frequency, so that the eight who speak most have a colour each; in order of appearance among equals.
function speakersOf(record: HearsayRecord): View["speakers"] {
  const counts = new Map<string, number>();
  for (const { speaker } of record.statements) if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const names = new Map(record.actors.map(actor => [actor.id, actor.name]));
  return [...counts].map(([id, count]) => ({ id, name: names.get(id) ?? id, count, color: 0 }))
    .sort((a, b) => b.count - a.count).map((one, i) => ({ ...one, color: i < colors ? i + 1 : 0 }));
}

// Each statement gets a line that none of those it overlaps has, under its parent's.
function setLevels(contents: Layer<Mark & { what: "content" }>[], byId: Map<string, Node>) {
  const sorted = [...contents].sort((a, b) => a.begin - b.begin || a.value.node.depth - b.value.node.depth);
  const done = new Set<Node>();
  let active: typeof sorted = [];
  for (const layer of sorted) {
    active = active.filter(one => one.end > layer.begin);
    const { node } = layer.value;
    if (!done.has(node)) {
      const taken = new Set(active.filter(one => one.value.node !== node).map(one => one.value.node.level));
      const parent = node.statement.parent ? byId.get(node.statement.parent) : undefined;
      let level = parent ? parent.level + 1 : 0;
      while (taken.has(level)) ++level;
      node.level = level;
      done.add(node);
    }
    active.push(layer);
  }
}

// The marks of the statement that is chosen: the words of its roles.
export function roleLayers(view: View, node: Node | undefined): Map<number, Layer<Mark>[]> {
  if (!node) return new Map();
  const { statement } = node;
  const layers: Layer<Mark>[] = [];
  for (const what of ["source", "cue", "condition", "addressee"] as const) {
    for (const span of statement[what] ?? []) layers.push({ ...ends(view.points, span), value: { what } });
  }
  for (const span of statement.content) layers.push({ ...ends(view.points, span), value: { what: "content", node, first: false } });
  return layersByBlock(view.blocks, layers.sort((a, b) => a.begin - b.begin));
}

export const blockOf = (view: View, node: Node) => blockAt(view.blocks, node.begin);

// From the outermost to the statement itself; who says the same thing twice in a row stands once.
export function pathTo(view: View, node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | undefined = node; at; at = at.statement.parent ? view.byId.get(at.statement.parent) : undefined) path.unshift(at);
  return path;
}
