// Text as a browser has it: spans of code points into UTF-16, blocks to show, and segments of overlapping spans.
// Pure functions; linear in the text and, for segments, in the spans that touch a block.
import type { Part, Span } from "./types";

// Code points to UTF-16 offsets. A text without surrogates needs no table; others get one entry per 1,024 code points.
export class CodePoints {
  private readonly marks: number[] | null;
  constructor(readonly text: string) {
    this.marks = /[\ud800-\udbff][\udc00-\udfff]/.test(text) ? CodePoints.table(text) : null;
  }

  private static table(text: string): number[] {
    const marks: number[] = [];
    let count = 0;
    for (let at = 0; at < text.length; at += width(text, at), ++count) if (count % 1024 === 0) marks.push(at);
    return marks;
  }

  // Where code point `index` begins; the text's end for those beyond it.
  offset(index: number): number {
    if (!this.marks) return Math.min(index, this.text.length);
    const mark = Math.min(Math.floor(index / 1024), this.marks.length - 1);
    let at = this.marks[mark] ?? 0;
    for (let count = mark * 1024; count < index && at < this.text.length; ++count) at += width(this.text, at);
    return at;
  }

  span([begin, end]: Span): Span {
    return [this.offset(begin), this.offset(end)];
  }

  slice(span: Span): string {
    return this.text.slice(...this.span(span));
  }
}

function width(text: string, at: number): number {
  const lead = text.charCodeAt(at), trail = text.charCodeAt(at + 1);
  return lead >= 0xd800 && lead < 0xdc00 && trail >= 0xdc00 && trail < 0xe000 ? 2 : 1;
}

// The words of a role, pieces with an ellipsis between.
export function wordsOf(points: CodePoints, spans: Span[] | null): string {
  return (spans ?? []).map(span => points.slice(span)).join(" … ");
}

// A piece of text that is shown as one paragraph, heading, item... Offsets are UTF-16.
export type BlockKind = "paragraph" | "headline" | "heading" | "item" | "row" | "quote";
export type Block = { begin: number; end: number; kind: BlockKind; level: number; continues: boolean };

const longest = 6000;

// Blocks of a text: what blank lines part, typed by `parts` and the headline. What is longer than 6,000 is cut at a
// space, so that a text without paragraphs is still drawn piece by piece.
export function blocksOf(points: CodePoints, headline: Span[] | null, parts: Part[]): Block[] {
  const { text } = points;
  const typed = parts.map(part => ({ at: points.offset(part.span[0]), part }));
  const title = headline?.[0] ? points.span(headline[0]) : null;
  const blocks: Block[] = [];
  let next = 0;
  for (const [begin, end] of paragraphs(text)) {
    while (next < typed.length && typed[next]!.at < begin) ++next;
    const part = next < typed.length && typed[next]!.at < end ? typed[next]!.part : null;
    const isTitle = title !== null && title[0] < end && begin < title[1];
    const kind: BlockKind = isTitle ? "headline" : part?.kind ?? "paragraph";
    cut(text, begin, end).forEach(([from, to], i) => blocks.push({ begin: from, end: to, kind, level: part?.level ?? 0, continues: i > 0 }));
  }
  return blocks;
}

function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  const gap = /(?:\r?\n[ \t]*){2,}/g;
  let begin = 0;
  for (let match = gap.exec(text); match; match = gap.exec(text)) {
    if (match.index > begin) found.push([begin, match.index]);
    begin = gap.lastIndex;
  }
  if (begin < text.length) found.push([begin, text.length]);
  return found;
}

function cut(text: string, begin: number, end: number): Span[] {
  const pieces: Span[] = [];
  while (end - begin > longest) {
    let at = text.lastIndexOf(" ", begin + longest) + 1;
    if (at <= begin + longest / 2) at = begin + longest;
    if (width(text, at - 1) === 2) ++at;  // never through the middle of a code point
    pieces.push([begin, at]);
    begin = at;
  }
  pieces.push([begin, end]);
  return pieces;
}

// A span that is shown, with whatever it stands for.
export type Layer<T> = { begin: number; end: number; value: T };
export type Segment<T> = { begin: number; end: number; values: T[] };

// A block cut wherever a layer begins or ends: each piece with the layers that cover it, in the layers' order. Layers
// may overlap in any way.
export function segmentsOf<T>(begin: number, end: number, layers: Layer<T>[]): Segment<T>[] {
  const touching = layers.filter(layer => layer.begin < end && begin < layer.end);
  const bounds = new Set([begin, end]);
  for (const layer of touching) {
    bounds.add(Math.max(layer.begin, begin));
    bounds.add(Math.min(layer.end, end));
  }
  const sorted = [...bounds].sort((a, b) => a - b);
  const segments: Segment<T>[] = [];
  for (let i = 0; i + 1 < sorted.length; ++i) {
    const from = sorted[i]!, to = sorted[i + 1]!;
    const values = touching.filter(layer => layer.begin <= from && to <= layer.end).map(layer => layer.value);
    segments.push({ begin: from, end: to, values });
  }
  return segments;
}

// Layers by block, for many blocks: each layer is given to the blocks that it touches, found by bisection.
export function layersByBlock<T>(blocks: Block[], layers: Layer<T>[]): Map<number, Layer<T>[]> {
  const found = new Map<number, Layer<T>[]>();
  for (const layer of layers) {
    for (let i = blockAt(blocks, layer.begin); i < blocks.length && blocks[i]!.begin < layer.end; ++i) {
      if (blocks[i]!.end <= layer.begin) continue;
      const own = found.get(i);
      if (own) own.push(layer);
      else found.set(i, [layer]);
    }
  }
  return found;
}

// The block that holds an offset, or the last that begins before it.
export function blockAt(blocks: Block[], offset: number): number {
  let low = 0, high = blocks.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.begin <= offset) low = middle;
    else high = middle;
  }
  return low;
}
