import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bucketsOf } from "../../src/buckets";
import { viewOf } from "../../src/chain";
import { citationOf, saidText, tellersOf } from "../../src/citation";
import { dateText, looksLikeHtml, safeUrl } from "../../src/format";
import type { HearsayRecord } from "../../src/types";

const record = JSON.parse(readFileSync("dev/fixtures/chain.json", "utf8")) as HearsayRecord;
const statement = (id: string) => record.statements.find(one => one.id === id)!;

test("a quotation has one pair of quotation marks, a paraphrase none", () => {
  assert.equal(saidText('"We built it," … "Now it is theirs."', "direct"), "“We built it … Now it is theirs.”");
  assert.equal(saidText("that it would\n pay", "indirect"), "that it would pay");
  assert.equal(saidText('it was "too much"', "mixed"), 'it was "too much"');
});

test("a citation has speaker, words, outlet, date and link", () => {
  const text = citationOf(record, statement("s3"), "http://h/article/x#s3");
  assert.equal(text, "Anna Kovarik: “We have built what we promised … Now it is the city's turn.” — “Tunnel will open only if the city pays, minister says”, " +
    "Harbour Gazette, crediting Reuters, 25 February 2022. https://gazette.example/2022/02/25/tunnel [http://h/article/x#s3]");
});

test("a citation says on whose word, that it is a paraphrase, and what is not affirmed", () => {
  assert.match(citationOf(record, statement("s5"), "L"), /^Ines Duarte \(paraphrased; according to Pavel Horn\): that the city would pay 40 million crowns by March — /);
  const negated = record.statements.find(one => one.polarity === "negated")!;
  assert.match(citationOf(record, negated, "L"), /not affirmed: “declined”/);
  assert.deepEqual(tellersOf(record, statement("s9")), []);
});

test("the view: nested statements have their line under their parent's, speakers a colour each", () => {
  const view = viewOf(record);
  assert.equal(view.byId.get("s4")!.level, 0);
  assert.equal(view.byId.get("s5")!.level, 1);
  assert.equal(new Set(view.speakers.map(one => one.color)).size, view.speakers.length);
  assert.ok(view.speakers.length <= 8);
  assert.equal(view.nodes.length, record.statements.length);
});

test("statements that overlap without being nested do not share a line", () => {
  const both = structuredClone(record);
  both.statements = [{ ...statement("s1"), content: [[0, 20]] }, { ...statement("s2"), content: [[10, 30]] }, { ...statement("s3"), content: [[25, 40]] }];
  assert.deepEqual(viewOf(both).nodes.map(node => node.level), [0, 1, 0]);
});

test("only http and https are links", () => {
  for (const bad of ["javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//x", "x", "", null]) assert.equal(safeUrl(bad), null, String(bad));
  assert.equal(safeUrl("https://a.example/b"), "https://a.example/b");
});

test("dates, and what looks like HTML", () => {
  assert.equal(dateText("2022-02-05"), "5 February 2022");
  assert.equal(dateText("2022-13-05"), "2022-13-05");
  assert.ok(looksLikeHtml("<!DOCTYPE html><p>x") && looksLikeHtml("<p>a</p><p>b</p>"));
  assert.ok(!looksLikeHtml("He said a < b and <b> is a tag."));
});

test("days are put together so that few bars are left", () => {
  const days = (dates: string[]) => dates.map(date => ({ date, counts: [1, 0] }));
  assert.equal(bucketsOf(days(["2022-02-01", "2022-02-25"])).size, "day");
  assert.equal(bucketsOf(days(["2022-02-01", "2022-02-25"])).buckets.length, 25);
  const months = bucketsOf(days(["2019-01-31", "2020-02-01", "2020-02-29"]));
  assert.equal(months.size, "month");
  assert.deepEqual(months.buckets.at(-1), { name: "Feb 2020", since: "2020-02-01", until: "2020-02-29", counts: [2, 0] });
  assert.equal(bucketsOf(days(["1990-01-31", "2020-02-01"])).size, "year");
  assert.ok(bucketsOf(days(["0001-01-01", "9999-12-31", "rubbish", "2020-99-99"])).buckets.length <= 1001);
  assert.deepEqual(bucketsOf([]).buckets, []);
});
