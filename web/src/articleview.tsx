// A record as people read it: what the page says of itself, the text, and the chain beside it. The same for an article
// of the store and for a page that was just read.
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import { ArticleText } from "./articletext";
import { viewOf } from "./chain";
import { Card, Chain } from "./chainview";
import { citationOf } from "./citation";
import { counted, dateText, timeText } from "./format";
import { Link, searchPath } from "./router";
import { conditionText } from "./query";
import type { HearsayRecord, Sighting } from "./types";
import { calm, copy, idle, Outside, useKeys } from "./ui";

type Props = {
  record: HearsayRecord; numbers: { [id: string]: number }; seen: Sighting[]; stored: boolean;
  chosen: string; onChoose: (id: string) => void; linkOf: ((id: string) => string) | null;
};

const wide = () => matchMedia("(min-width: 62rem)").matches;

// What is far away is gone to at once, and again while the things around it get their real heights: as long as `off`
// (pixels from where it belongs) changes. Gives what stops that.
function goTo(off: () => number, far: number, go: (behavior: ScrollBehavior) => void, behavior: ScrollBehavior): () => void {
  if (Math.abs(off()) < far) {
    go(behavior);
    return () => {};
  }
  let left = 30, still = 0, before = NaN, frame = 0;
  const step = () => {
    go("auto");
    still = Math.abs(off() - before) < 1 ? still + 1 : 0;
    before = off();
    if (--left > 0 && still < 3) frame = requestAnimationFrame(step);
  };
  step();
  return () => cancelAnimationFrame(frame);
}

const top = (element: HTMLElement) => element.getBoundingClientRect().top;

function goToText(target: HTMLElement, behavior: ScrollBehavior): () => void {
  const block = wide() ? "center" : "start";
  return goTo(() => top(target), 3 * innerHeight, how => target.scrollIntoView({ block, behavior: how }), behavior);
}

// The chain scrolls on its own; scrollIntoView would break off the text's scrolling.
function goToCard(card: HTMLElement, aside: HTMLElement, behavior: ScrollBehavior): () => void {
  const off = () => top(card) - top(aside) - 80;
  return goTo(off, aside.clientHeight, how => aside.scrollTo({ top: aside.scrollTop + off(), behavior: how }), behavior);
}

export function ArticleView({ record, numbers, seen, stored, chosen: id, onChoose, linkOf }: Props) {
  const view = useMemo(() => viewOf(record), [record]);
  const chosen = view.byId.get(id);
  const from = useRef<"text" | "chain" | "keys">("keys");
  const latest = useRef(onChoose);
  latest.current = onChoose;
  const fromText = useCallback((next: string) => { from.current = "text"; latest.current(next); }, []);
  const fromChain = useCallback((next: string) => { from.current = "chain"; latest.current(next); }, []);
  useEffect(() => {
    if (!chosen) return;
    const behavior = calm() ? "auto" : "smooth";
    const inText = document.getElementById(chosen.statement.id), inChain = document.getElementById(`card-${chosen.statement.id}`);
    const settle = from.current === "text" || !inText ? null : goToText(inText, behavior);
    const aside = inChain?.closest<HTMLElement>(".chain");
    const settleCard = from.current !== "chain" && inChain && aside && wide() ? goToCard(inChain, aside, behavior) : null;
    from.current = "keys";
    return () => { settle?.(); settleCard?.(); };
  }, [chosen]);
  // Keys can come faster than the view is drawn: where they are is kept here, not in what was drawn last.
  const now = useRef(chosen);
  now.current = chosen;
  useKeys(key => {
    const move = (by: number) => {
      const to = now.current ? now.current.index + by : by > 0 ? 0 : view.nodes.length - 1;
      const node = view.nodes[to];
      if (node) {
        now.current = node;
        onChoose(node.statement.id);
      }
      return true;
    };
    if (key === "j" || (key === "ArrowDown" && chosen)) return move(1);
    if (key === "k" || (key === "ArrowUp" && chosen)) return move(-1);
    if (!chosen) return false;
    if (key === "Escape") { onChoose(""); return true; }
    if (key === "c") { void copy(citationOf(record, chosen.statement, linkOf?.(chosen.statement.id) ?? "not kept", view.points), "Citation"); return true; }
    if (key === "Enter" && idle()) {
      const card = document.getElementById(`card-${chosen.statement.id}`);
      (card?.querySelector<HTMLElement>("a.name") ?? card?.querySelector<HTMLElement>(".number"))?.focus();
      return true;
    }
    return false;
  });
  return (
    <div class="reader">
      <article class="sheet" aria-label="Article">
        <Facts record={record} />
        {!record.article.headline && <h1 class="headline">{stored ? "Article without a headline" : "What was read"}</h1>}
        {record.notes.length > 0 && <aside class="notice notes" aria-label="Notes of the record">{record.notes.map(note => <p>Note: {note}</p>)}</aside>}
        <ArticleText view={view} language={record.article.language} chosen={chosen} onChoose={fromText} />
        <Origins record={record} seen={seen} stored={stored} />
      </article>
      <aside class="chain" aria-label="Who said what" tabIndex={0}>
        <h2>Who said what <span class="hint">{counted(view.nodes.length, "statement")}</span></h2>
        {view.speakers.length > 0 && <Speakers view={view} numbers={numbers} />}
        <Chain record={record} view={view} numbers={numbers} chosen={chosen} onChoose={fromChain} linkOf={linkOf} />
      </aside>
      {chosen && (
        <div class="peek" role="region" aria-label="Chosen statement">
          <button type="button" class="close" aria-label="Close" onClick={() => onChoose("")}>×</button>
          <Card inPeek record={record} view={view} numbers={numbers} node={chosen} chosen={chosen} onChoose={fromChain} linkOf={linkOf} />
        </div>
      )}
    </div>
  );
}

function Speakers({ view, numbers }: { view: ReturnType<typeof viewOf>; numbers: { [id: string]: number } }) {
  return (
    <ul class="speakers" aria-label="Speakers">
      {view.speakers.slice(0, 12).map(one => (
        <li class={`c${one.color}`}><i class="swatch full" /><Link to={numbers[one.id] ? `/actor/${numbers[one.id]}` : searchPath(conditionText("speaker", [one.name]))}>{one.name}</Link> <span class="hint">{one.count}</span></li>
      ))}
    </ul>
  );
}

function Facts({ record }: { record: HearsayRecord }) {
  const { article, source } = record;
  const credits = [...new Set(article.credits.map(credit => credit.outlet))];
  return (
    <p class="facts">
      {article.outlet && <strong>{article.outlet.name}</strong>}
      {article.date && <time dateTime={article.date.value}>{dateText(article.date.value)}</time>}
      {article.byline.length > 0 && <span>by {article.byline.map(one => one.name).join(", ")}</span>}
      {article.place && <span>{article.place.name}</span>}
      {credits.length > 0 && <span>credits {credits.join(", ")}</span>}
      {article.section && <span>{article.section}</span>}
      {article.modified && <span>changed {dateText(article.modified.value)}</span>}
      {source.url && <span><Outside url={source.url} /></span>}
    </p>
  );
}

function Origins({ record, seen, stored }: { record: HearsayRecord; seen: Sighting[]; stored: boolean }) {
  const base = `/api/articles/${record.id}`;
  return (
    <footer class="origins">
      {seen.length > 0 && (
        <section aria-label="Where and when it was seen">
          <h2>Seen</h2>
          <ul>{seen.map(one => (
            <li>{one.url ? <Outside url={one.url} /> : null}{one.url && one.path ? " · " : ""}{one.path && <code>{one.path}</code>}
              <span class="hint"> {one.fetched ? `fetched ${timeText(one.fetched)}, ` : ""}added {timeText(one.first)}{one.last !== one.first ? `, last ${timeText(one.last)}` : ""}</span></li>
          ))}</ul>
        </section>
      )}
      {stored && (
        <p class="downloads">Download: <a href={`${base}/record`} download={`${record.id}.json`}>record</a> <a href={`${base}/annotations`} download={`${record.id}.annotations.jsonld`}>annotations</a> <a href={`${base}/quotations`} download={`${record.id}.quotations.jsonld`}>quotations</a></p>
      )}
      <p class="hint">Record <code>{record.id}</code> · {record.source.media_type}, {record.source.charset}, {record.source.bytes.toLocaleString("en-GB")} bytes · language {record.article.language}</p>
    </footer>
  );
}
