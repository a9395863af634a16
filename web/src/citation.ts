// A statement as a citation: who, in whose words, on whose word, where and when, and the link to it. A paraphrase never
// stands in quotation marks of ours. Pure functions.
import type { HearsayRecord, Statement } from "./types";
import { dateText } from "./format";
import { CodePoints, wordsOf } from "./text";

const marks = /^["“”„«»‘'‚‹›\s]+|["“”„«»’'‘‚‹›,\s]+$/g;

// What is said, ready to stand after a colon: a quotation in “…”, a paraphrase plain.
export function saidText(content: string, form: string): string {
  const flat = content.replace(/\s+/g, " ").trim();
  if (form !== "direct") return flat;
  return flat.split(" … ").map(piece => piece.replace(marks, "")).filter(Boolean).join(" … ").replace(/^(.*)$/, "“$1”");
}

// The speakers around a statement, the innermost first, none twice in a row.
export function tellersOf(record: HearsayRecord, statement: Statement): string[] {
  const names = new Map(record.actors.map(actor => [actor.id, actor.name]));
  const byId = new Map(record.statements.map(one => [one.id, one]));
  const tellers: string[] = [];
  let last = statement.speaker;
  for (let at = byId.get(statement.parent ?? ""); at; at = byId.get(at.parent ?? "")) {
    if (at.speaker !== last) tellers.push((at.speaker && names.get(at.speaker)) || "somebody not named");
    last = at.speaker;
  }
  return tellers;
}

export function citationOf(record: HearsayRecord, statement: Statement, link: string, points = new CodePoints(record.article.text)): string {
  const speaker = record.actors.find(actor => actor.id === statement.speaker)?.name ?? "Somebody not named";
  const tellers = tellersOf(record, statement);
  const how = [
    statement.polarity === "negated" ? `not affirmed: “${wordsOf(points, statement.cue)}”` : "",
    statement.form === "direct" ? "" : statement.kind === "attitude" ? "as the article puts what is thought" : "paraphrased",
    tellers.length ? `according to ${tellers.join(", according to ")}` : "",
  ].filter(Boolean);
  const { article, source } = record;
  const where = [
    article.headline ? `“${wordsOf(points, article.headline).replace(/\s+/g, " ")}”` : "",
    article.outlet?.name ?? "",
    article.credits.length ? `crediting ${[...new Set(article.credits.map(credit => credit.outlet))].join(", ")}` : "",
    article.date ? dateText(article.date.value) : "undated",
  ].filter(Boolean);
  const said = saidText(wordsOf(points, statement.content), statement.form);
  return `${speaker}${how.length ? ` (${how.join("; ")})` : ""}: ${said} — ${where.join(", ")}.${source.url ? ` ${source.url}` : ""} [${link}]`;
}
