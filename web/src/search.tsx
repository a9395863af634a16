// Search: the query in a box, its conditions as chips, facets that put conditions in, the timeline, the hits.
import { useEffect, useRef, useState } from "preact/hooks";
import { api, nameOf } from "./api";
import type { ApiError } from "./api";
import { formName, kindName, number, totalText } from "./format";
import { ArticleItem, HitItem } from "./hits";
import { chipsOf, hasCondition, setCondition, toggleCondition, valueOf, without, wordsIn } from "./query";
import { navigate, searchPath, usePlace } from "./router";
import { SearchBox } from "./searchbox";
import { Timeline } from "./timeline";
import type { Count, Facets, FoundArticle, Hit, Total } from "./types";
import { Empty, ErrorBox, idle, Loading, More, useKeys, useLoaded, usePaged, useTitle } from "./ui";

export function SearchView() {
  const { query: place } = usePlace();
  const q = place.get("q") ?? "", sort = place.get("sort") ?? "relevance", view = place.get("view") === "articles" ? "articles" : "statements";
  useTitle(q ? `${q} · Search` : "Search");
  const facets = useLoaded(`facets ${q}`, signal => api.facets(q, signal));
  const go = (next: string) => navigate(searchPath(next, sort, view));
  const wrong = facets.error?.position != null ? facets.error : null;
  return (
    <div class="page search">
      <h1 class="offscreen">Search</h1>
      <SearchBox q={q} onSearch={go} error={wrong} />
      <Chips q={q} go={go} known={facets.value} />
      {!wrong && (
        <div class="columns">
          <FacetColumn q={q} facets={facets.value} go={go} />
          <div class="main-column">
            {facets.value && <Timeline label="Statements" names={["statements"]} days={facets.value.timeline.map(day => ({ date: day.date, counts: [day.count] }))}
              onSelect={(since, until) => go(setCondition(setCondition(q, "since", since), "until", until))} />}
            <div class="bar">
              <div class="tabs" role="group" aria-label="What to list">
                {(["statements", "articles"] as const).map(one => (
                  <button type="button" aria-pressed={view === one} onClick={() => navigate(searchPath(q, sort, one))}>{one === "statements" ? "Statements" : "Articles"}</button>
                ))}
              </div>
              <label>Sort <select value={sort} onChange={event => navigate(searchPath(q, event.currentTarget.value, view))}>
                <option value="relevance">best first</option><option value="newest">newest first</option><option value="oldest">oldest first</option>
              </select></label>
            </div>
            {view === "statements" ? <Statements q={q} sort={sort} go={go} /> : <Articles q={q} sort={sort} go={go} />}
          </div>
        </div>
      )}
    </div>
  );
}

function Chips({ q, go, known }: { q: string; go: (q: string) => void; known: Facets | null }) {
  const chips = chipsOf(q);
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label="Conditions" data-known={known ? "" : undefined}>
      {chips.map(chip => (
        <li><span class="field">{chip.negated ? "not " : ""}{chip.field}</span> {chip.values.map(nameOf).join(" or ")}
          <button type="button" aria-label={`Remove ${chip.field} ${chip.values.map(nameOf).join(" or ")}`} onClick={() => go(without(q, chip))}>×</button></li>
      ))}
      {chips.length > 1 && <li class="all"><button type="button" class="plain" onClick={() => go(wordsIn(q))}>Remove all</button></li>}
    </ul>
  );
}

type Row = { field: string; title: string; counts: Count[]; nameFor?: (name: string) => string };

function FacetColumn({ q, facets, go }: { q: string; facets: Facets | null; go: (q: string) => void }) {
  const [open, setOpen] = useState(() => matchMedia("(min-width: 62rem)").matches);
  const yesNo = (yes: string, no: string) => (name: string) => (name === "yes" ? yes : no);
  const rows: Row[] = facets ? [
    { field: "speaker", title: "Who says it", counts: facets.speakers },
    { field: "to", title: "To whom", counts: facets.addressees },
    { field: "outlet", title: "Outlet", counts: facets.outlets },
    { field: "credit", title: "Credited source", counts: facets.credits },
    { field: "form", title: "Form", counts: facets.forms, nameFor: name => formName[name] ?? name },
    { field: "kind", title: "Kind", counts: facets.kinds, nameFor: name => kindName[name] ?? name },
    { field: "polarity", title: "Polarity", counts: facets.polarities, nameFor: name => (name === "negated" ? "not affirmed" : "affirmed") },
    { field: "secondhand", title: "On whose word", counts: facets.secondhand, nameFor: yesNo("by another's account", "the outlet's own word") },
    { field: "nested", title: "Nested", counts: facets.nested, nameFor: yesNo("inside of another statement", "at the top") },
    { field: "conditional", title: "Condition", counts: facets.conditional, nameFor: yesNo("with a condition", "without") },
  ] : [];
  return (
    <section class="facets" aria-label="Narrow down">
      <details open={open} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>Narrow down</summary>
        <Dates q={q} go={go} />
        {rows.filter(row => row.counts.length > 0).map(row => <FacetList {...row} q={q} go={go} />)}
      </details>
    </section>
  );
}

function FacetList({ field, title, counts, nameFor, q, go }: Row & { q: string; go: (q: string) => void }) {
  const [all, setAll] = useState(false);
  const shown = all ? counts : counts.slice(0, 6);
  return (
    <section class="facet" aria-labelledby={`facet-${field}`}>
      <h2 id={`facet-${field}`}>{title}</h2>
      <ul>
        {shown.map(count => {
          const value = count.actor ? `#${count.actor}` : count.name;
          return (
            <li><button type="button" aria-pressed={hasCondition(q, field, value)} onClick={() => go(toggleCondition(q, field, value))}>
              <span>{nameFor ? nameFor(count.name) : count.name}</span> <span class="count">{number(count.count)}</span></button></li>
          );
        })}
      </ul>
      {counts.length > 6 && <button type="button" class="plain" aria-expanded={all} onClick={() => setAll(!all)}>{all ? "fewer" : `${counts.length - 6} more`}</button>}
    </section>
  );
}

function Dates({ q, go }: { q: string; go: (q: string) => void }) {
  const since = valueOf(q, "since"), until = valueOf(q, "until");
  const set = (field: string) => (event: Event) => go(setCondition(q, field, (event.currentTarget as HTMLInputElement).value.trim()));
  return (
    <fieldset class="facet dates">
      <legend>Published</legend>
      <label>from <input type="text" inputMode="numeric" placeholder="2019-02-01" pattern="\d{4}(-\d{2}(-\d{2})?)?" title="a day, a month or a year: 2019-02-01, 2019-02, 2019" value={since} onChange={set("since")} /></label>
      <label>until <input type="text" inputMode="numeric" placeholder="2019-03" pattern="\d{4}(-\d{2}(-\d{2})?)?" title="a day, a month or a year: 2019-02-01, 2019-02, 2019" value={until} onChange={set("until")} /></label>
    </fieldset>
  );
}

type ListProps = { q: string; sort: string; go: (q: string) => void };

function Statements({ q, sort, go }: ListProps) {
  const first = useLoaded(`search ${sort} ${q}`, signal => api.search(q, { sort }, signal).then(page => ({ ...page, items: page.hits })));
  const paged = usePaged<Hit>(`${sort} ${q}`, first.value, cursor => api.search(q, { sort, cursor }).then(page => ({ items: page.hits, cursor: page.cursor })));
  const at = useListKeys(paged.items.length, q + sort);
  return (
    <List q={q} go={go} loading={first.loading} error={first.error} again={first.again} total={first.value?.total ?? null} one="statement">
      <ol class={first.loading ? "hits stale" : "hits"}>{paged.items.map((hit, i) => <HitItem key={`${hit.article.id}${hit.statement.id}`} hit={hit} current={i === at} />)}</ol>
      <More paged={paged} what="statements" />
    </List>
  );
}

function Articles({ q, sort, go }: ListProps) {
  const first = useLoaded(`articles ${sort} ${q}`, signal => api.articles(q, { sort }, signal).then(page => ({ ...page, items: page.articles })));
  const paged = usePaged<FoundArticle>(`${sort} ${q}`, first.value, cursor => api.articles(q, { sort, cursor }).then(page => ({ items: page.articles, cursor: page.cursor })));
  const at = useListKeys(paged.items.length, q + sort);
  return (
    <List q={q} go={go} loading={first.loading} error={first.error} again={first.again} total={first.value?.total ?? null} one="article">
      <ol class={first.loading ? "hits stale" : "hits"}>{paged.items.map((article, i) => <ArticleItem key={article.id} article={article} current={i === at} />)}</ol>
      <More paged={paged} what="articles" />
    </List>
  );
}

type FrameProps = { q: string; go: (q: string) => void; loading: boolean; error: ApiError | null; again: () => void; total: Total | null; one: string; children: preact.ComponentChildren };

function List({ q, go, loading, error, again, total, one, children }: FrameProps) {
  return (
    <section aria-label="Results" aria-busy={loading}>
      <p class="total" role="status" aria-live="polite">{total ? totalText(total, one) : loading ? "Searching…" : ""}</p>
      {error ? <ErrorBox error={error} again={again} /> : total && total.count === 0 ? <NoHits q={q} go={go} /> : total ? children : <Loading what="results" />}
    </section>
  );
}

// What to loosen: each condition and the words, a button each.
function NoHits({ q, go }: { q: string; go: (q: string) => void }) {
  const chips = chipsOf(q), words = wordsIn(q);
  if (!q) return <Empty title="Nothing is stored yet"><p>Fill the database: <code>hearsay add --db news.db FOLDER</code>. Or <a href="/read">read a page</a> without keeping it.</p></Empty>;
  return (
    <Empty title="No statement fits all of this">
      <p>Looser:</p>
      <ul>
        {chips.map(chip => <li><button type="button" class="plain" onClick={() => go(without(q, chip))}>without {chip.negated ? "not " : ""}{chip.field} {chip.values.map(nameOf).join(" or ")}</button></li>)}
        {chips.length > 0 && words && <li><button type="button" class="plain" onClick={() => go(words)}>the words alone: {words}</button></li>}
        {/^[^"()\s-]+( [^"()\s-]+)+$/.test(words) && <li><button type="button" class="plain" onClick={() => go([words.split(" ").join(" OR "), ...chips.map(chip => q.slice(chip.begin, chip.end))].join(" ").replace(/^(.* OR \S+)(.+)$/, "($1)$2"))}>either word: {words.split(" ").join(" OR ")}</button></li>}
        {words && chips.length === 0 && /^\p{L}+$/u.test(words) && words.length > 4 && <li><button type="button" class="plain" onClick={() => go(words.slice(0, -2) + "*")}>words that begin so: {words.slice(0, -2)}*</button></li>}
        <li><button type="button" class="plain" onClick={() => go("")}>everything that is stored</button></li>
      </ul>
    </Empty>
  );
}

// j and k go through the list, Enter opens.
function useListKeys(length: number, key: string): number {
  const [at, setAt] = useState(-1);
  useEffect(() => setAt(-1), [key]);
  const now = useRef(at);  // keys can come faster than the list is drawn
  now.current = at;
  const show = (to: number) => {
    const next = Math.max(0, Math.min(length - 1, to));
    now.current = next;
    setAt(next);
    document.querySelectorAll(".hits > .hit")[next]?.scrollIntoView({ block: "nearest" });
    return true;
  };
  useKeys(pressed => {
    if (length === 0) return false;
    if (pressed === "j") return show(now.current + 1);
    if (pressed === "k") return show(now.current - 1);
    if (pressed === "Escape" && at >= 0) { setAt(-1); return true; }
    if (pressed === "Enter" && at >= 0 && idle()) {
      const href = document.querySelectorAll<HTMLElement>(".hits > .hit")[at]?.dataset["href"];
      if (href) navigate(href);
      return true;
    }
    return false;
  });
  return at;
}
