import assert from "node:assert/strict";
import { test } from "node:test";
import { blockAt, blocksOf, CodePoints, layersByBlock, segmentsOf, wordsOf } from "../../src/text";

test("spans of code points find their place behind emoji", () => {
  const points = new CodePoints("a🚇b🙂c");
  assert.equal(points.slice([2, 3]), "b");
  assert.equal(points.slice([1, 2]), "🚇");
  assert.equal(points.slice([4, 5]), "c");
  assert.equal(points.offset(5), 7);
  assert.equal(points.offset(99), 7);
});

test("long texts with emoji: every mark of the table", () => {
  const text = "🙂x".repeat(5000);
  const points = new CodePoints(text), plain = Array.from(text);
  for (const at of [0, 1023, 1024, 1025, 2047, 2048, 7777, 9999]) assert.equal(points.slice([at, at + 1]), plain[at], String(at));
});

test("a lone surrogate counts as one", () => {
  assert.equal(new CodePoints("\ud83dx🙂y").slice([1, 2]), "x");
  assert.equal(new CodePoints("\ud83dx🙂y").slice([3, 4]), "y");
});

test("pieces of a role have an ellipsis between", () => {
  assert.equal(wordsOf(new CodePoints("one two three"), [[0, 3], [8, 13]]), "one … three");
  assert.equal(wordsOf(new CodePoints("one"), null), "");
});

test("segments of overlapping layers", () => {
  const segments = segmentsOf(0, 10, [{ begin: 0, end: 6, value: "a" }, { begin: 4, end: 8, value: "b" }, { begin: 5, end: 6, value: "c" }, { begin: 20, end: 30, value: "d" }]);
  assert.deepEqual(segments.map(s => [s.begin, s.end, s.values.join("")]), [[0, 4, "a"], [4, 5, "ab"], [5, 6, "abc"], [6, 8, "b"], [8, 10, ""]]);
});

test("segments cover a block without a gap, whatever the layers", () => {
  const text = "x".repeat(50);
  for (let round = 0; round < 200; ++round) {
    const layers = Array.from({ length: 6 }, (_, i) => { const begin = (round * 7 + i * 13) % 60; return { begin, end: begin + 1 + ((round + i * 5) % 30), value: i }; });
    const segments = segmentsOf(5, 45, layers);
    assert.equal(segments.map(s => text.slice(s.begin, s.end)).join("").length, 40);
    for (const s of segments) assert.deepEqual(s.values, layers.filter(l => l.begin <= s.begin && s.end <= l.end).map(l => l.value));
  }
});

test("blocks: paragraphs, headline, parts", () => {
  const text = "Title\n\nOne 🚇.\n\nHead\n\nitem";
  const points = new CodePoints(text);
  const blocks = blocksOf(points, [[0, 5]], [{ kind: "heading", level: 2, span: [15, 19] }, { kind: "item", level: null, span: [21, 25] }]);
  assert.deepEqual(blocks.map(b => [text.slice(b.begin, b.end), b.kind]), [["Title", "headline"], ["One 🚇.", "paragraph"], ["Head", "heading"], ["item", "item"]]);
});

test("a text without paragraphs is cut, never through a code point, and nothing is lost", () => {
  for (const text of ["🙂".repeat(20_000), "word ".repeat(10_000), "x".repeat(30_001)]) {
    const blocks = blocksOf(new CodePoints(text), null, []);
    assert.ok(blocks.length > 1 && blocks.every(b => b.end - b.begin <= 6001));
    assert.equal(blocks.map(b => text.slice(b.begin, b.end)).join(""), text);
    assert.ok(blocks.every(b => !/^[\udc00-\udfff]/.test(text.slice(b.begin, b.end))));
  }
});

test("layers go to the blocks that they touch", () => {
  const blocks = blocksOf(new CodePoints("aaaa\n\nbbbb\n\ncccc"), null, []);
  const found = layersByBlock(blocks, [{ begin: 2, end: 8, value: 1 }, { begin: 12, end: 13, value: 2 }, { begin: 4, end: 6, value: 3 }]);
  assert.deepEqual([...found].map(([at, layers]) => [at, layers.map(l => l.value)]), [[0, [1]], [1, [1]], [2, [2]]]);
  assert.equal(blockAt(blocks, 7), 1);
  assert.equal(blockAt(blocks, 5), 0);
});
