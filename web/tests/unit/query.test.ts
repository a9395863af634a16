import assert from "node:assert/strict";
import { test } from "node:test";
import { chipsOf, conditionText, hasCondition, setCondition, toggleCondition, valueOf, without, wordsIn } from "../../src/query";

test("conditions become chips, words and quotations do not", () => {
  const chips = chipsOf('neutral speaker:"Angela Merkel",Peskov -outlet:RT "kind:speech is quoted" http:x foo:bar');
  assert.deepEqual(chips.map(c => [c.field, c.negated, c.values]), [["speaker", false, ["Angela Merkel", "Peskov"]], ["outlet", true, ["RT"]]]);
  assert.deepEqual(chipsOf('"not closed speaker:x'), []);
  assert.deepEqual(chipsOf("(a OR speaker:b)").map(c => c.values), [["b"]]);
  assert.deepEqual(chipsOf("xspeaker:b"), []);
});

test("the words without conditions", () => {
  assert.equal(wordsIn('neutral  speaker:#12 "two  words" kind:speech'), 'neutral "two  words"');
});

test("a click adds, a second value joins, a click again takes out", () => {
  let q = toggleCondition("neutral status", "outlet", "RT");
  assert.equal(q, "neutral status outlet:RT");
  q = toggleCondition(q, "outlet", "The Example Reprint");
  assert.equal(q, 'neutral status outlet:RT,"The Example Reprint"');
  assert.ok(hasCondition(q, "outlet", "rt"));
  q = toggleCondition(q, "outlet", "RT");
  assert.equal(q, 'neutral status outlet:"The Example Reprint"');
  assert.equal(toggleCondition(q, "outlet", "The Example Reprint"), "neutral status");
});

test("what is excluded stays when the same is clicked", () => {
  assert.equal(toggleCondition("-outlet:RT", "outlet", "AP"), "-outlet:RT outlet:AP");
});

test("dates are set and taken out", () => {
  const q = setCondition("a since:2019", "since", "2020-01-01");
  assert.equal(q, "a since:2020-01-01");
  assert.equal(valueOf(q, "since"), "2020-01-01");
  assert.equal(setCondition(q, "since", ""), "a");
});

test("chips are taken out where they stand", () => {
  const q = 'a speaker:x "b  c" kind:speech';
  assert.equal(without(q, chipsOf(q)[0]!), 'a "b  c" kind:speech');
});

test("values are quoted where they must be, and cannot break out", () => {
  assert.equal(conditionText("speaker", ["#12"]), "speaker:#12");
  assert.equal(conditionText("outlet", ['A "B" OR c:d']), 'outlet:"A B OR c:d"');
  assert.equal(conditionText("outlet", ["AT&T"], true), '-outlet:"AT&T"');
  assert.equal(conditionText("speaker", ["Nicolás"]), "speaker:Nicolás");
  assert.deepEqual(chipsOf(conditionText("outlet", ["a,b (c)"]))[0]!.values, ["a,b (c)"]);
});
