// Statements and articles that were found, as lists.
import type { ComponentChildren } from "preact";
import { dateText, formName, kindName } from "./format";
import { Link } from "./router";
import type { ActorName, FoundArticle, Hit, Snippet } from "./types";

// A snippet with what was looked for marked. Spans count code points.
export function Marked({ snippet }: { snippet: Snippet }) {
  const points = Array.from(snippet.text);
  const out: ComponentChildren[] = [];
  let at = 0;
  for (const [begin, end] of snippet.marks) {
    if (begin < at) continue;
    out.push(points.slice(at, begin).join(""), <mark>{points.slice(begin, end).join("")}</mark>);
    at = end;
  }
  out.push(points.slice(at).join(""));
  return <>{out}</>;
}

function Who({ who, otherwise }: { who: ActorName | null; otherwise?: string | null }) {
  if (!who) return <strong class="unnamed">{otherwise || "not named"}</strong>;
  return <><Link class="name" to={`/actor/${who.actor}`}>{who.name}</Link>{who.as && who.as !== who.name && <span class="as"> “{who.as}”</span>}</>;
}

export function HitItem({ hit, current }: { hit: Hit; current?: boolean }) {
  const { article, statement } = hit;
  return (
    <li class="hit" data-href={`/article/${article.id}#${statement.id}`} aria-current={current ? "true" : undefined}>
      <p class="who">
        {hit.via && hit.via.actor !== hit.speaker?.actor && <span class="via">according to <Link to={`/actor/${hit.via.actor}`}>{hit.via.name}</Link>: </span>}
        <Who who={hit.speaker} otherwise={hit.source} /> {hit.cue && <span class="cue">{hit.cue}</span>}
        {(hit.addressee || hit.to) && <span class="to"> to {hit.addressee ? <Link to={`/actor/${hit.addressee.actor}`}>{hit.addressee.name}</Link> : hit.to}</span>}
      </p>
      <p class="content"><Link class="cover" to={`/article/${article.id}#${statement.id}`}><Marked snippet={hit.snippet} /></Link></p>
      {hit.condition && <p class="condition"><span class="label">Condition</span> {hit.condition}</p>}
      <p class="facts">
        <span>{article.outlet ?? "outlet not known"}</span>
        <span>{article.date ? dateText(article.date) : "undated"}</span>
        {article.credits.length > 0 && <span>credits {[...new Set(article.credits)].join(", ")}</span>}
        {article.headline && <span class="of">{article.headline}</span>}
        <span class="tags"><span>{formName[statement.form]}</span>{statement.kind === "attitude" && <span>{kindName[statement.kind]}</span>}
          {statement.polarity === "negated" && <span class="negated">not affirmed</span>}{statement.confidence < 0.5 && <span>unsure</span>}</span>
      </p>
    </li>
  );
}

export function ArticleItem({ article, current }: { article: FoundArticle; current?: boolean }) {
  return (
    <li class="hit" data-href={`/article/${article.id}`} aria-current={current ? "true" : undefined}>
      <p class="title"><Link to={`/article/${article.id}`}>{article.headline ?? "Without a headline"}</Link></p>
      {article.snippet && article.snippet.text && <p class="content"><Marked snippet={article.snippet} /></p>}
      <p class="facts">
        <span>{article.outlet ?? "outlet not known"}</span>
        <span>{article.date ? dateText(article.date) : "undated"}</span>
        {article.credits.length > 0 && <span>credits {[...new Set(article.credits)].join(", ")}</span>}
        <span>{article.statements === 1 ? "1 statement" : `${article.statements} statements`}</span>
      </p>
    </li>
  );
}
