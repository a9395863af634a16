// The list of actors, the most frequent speakers first, with a box to find one by name or Wikidata id; and one actor.
import { useState } from "preact/hooks";
import { api } from "./api";
import { counted, dateText, formName, number } from "./format";
import { HitItem } from "./hits";
import { conditionText } from "./query";
import { Link, navigate, searchPath, usePlace } from "./router";
import { Timeline } from "./timeline";
import type { ActorProfile, Count, FoundActor, Hit } from "./types";
import { Empty, ErrorBox, Loading, More, Outside, useLoaded, usePaged, useTitle } from "./ui";

export function ActorsView() {
  const q = usePlace().query.get("q") ?? "";
  const [text, setText] = useState(q);
  useTitle("Actors");
  const first = useLoaded(`actors ${q}`, signal => api.actors(q, { limit: 60 }, signal).then(page => ({ items: page.actors, cursor: page.cursor })));
  const paged = usePaged<FoundActor>(q, first.value, cursor => api.actors(q, { limit: 60, cursor }).then(page => ({ items: page.actors, cursor: page.cursor })));
  const submit = (event: Event) => {
    event.preventDefault();
    navigate(text.trim() ? `/actors?q=${encodeURIComponent(text.trim())}` : "/actors");
  };
  return (
    <div class="page">
      <h1>Actors</h1>
      <form class="searchbox" role="search" action="/actors" onSubmit={submit}>
        <label for="name">Name, Wikidata id or #number</label>
        <div class="row"><input id="name" name="q" type="text" autocomplete="off" value={text} onInput={event => setText(event.currentTarget.value)} /><button class="button strong" type="submit">Find</button></div>
      </form>
      <section aria-label="Results" aria-live="polite" aria-busy={first.loading}>
        {first.error && <ErrorBox error={first.error} again={first.again} />}
        {first.loading && !first.value && <Loading what="actors" />}
        {first.value && paged.items.length === 0 && !first.loading && <Empty title="Nobody of that name is stored"><p>Try one word of the name, or search for it <Link to={searchPath(q)}>in what is said</Link>.</p></Empty>}
        {paged.items.length > 0 && (
          <ul class="actors wide">{paged.items.map(actor => (
            <li key={actor.actor}><Link to={`/actor/${actor.actor}`}>{actor.name}</Link> {actor.kind && <span class="hint">{actor.kind}</span>} <span class="count" aria-label={counted(actor.statements, "statement")}>{number(actor.statements)}</span></li>
          ))}</ul>
        )}
      </section>
      <More paged={paged} what="actors" />
    </div>
  );
}

const tabs = ["quoted", "secondhand", "addressed"] as const;
type Tab = (typeof tabs)[number];
const queryOf: { [tab in Tab]: (value: string) => string } = {
  quoted: value => `speaker:${value} secondhand:no`, secondhand: value => `speaker:${value} secondhand:yes`, addressed: value => `to:${value}`,
};

export function ActorView({ number: id }: { number: string }) {
  const profile = useLoaded(`actor ${id}`, signal => api.actor(id, signal));
  useTitle(profile.value?.name ?? "Actor");
  if (profile.error) return <div class="page"><h1>Actor</h1><ErrorBox error={profile.error} again={profile.again} /></div>;
  if (!profile.value || String(profile.value.actor) !== id) return <div class="page"><Loading what="the actor" /></div>;
  return <Profile who={profile.value} />;
}

function Profile({ who }: { who: ActorProfile }) {
  const { query: place } = usePlace();
  const asked = place.get("tab") as Tab | null;
  const tab: Tab = asked && tabs.includes(asked) ? asked : who.quoted === 0 && who.secondhand > 0 ? "secondhand" : "quoted";
  const value = `#${who.actor}`, since = place.get("since") ?? "", until = place.get("until") ?? "";
  const dates = (since ? ` since:${since}` : "") + (until ? ` until:${until}` : "");
  const at = (next: { tab?: Tab; since?: string; until?: string }) => {
    const query = new URLSearchParams();
    for (const [name, text] of Object.entries({ tab, since, until, ...next })) if (text) query.set(name, text);
    return `/actor/${who.actor}?${query}`;
  };
  const titles: { [tab in Tab]: [string, number] } = {
    quoted: ["Quoted with", who.quoted], secondhand: ["By others' account", who.secondhand], addressed: ["Said to them", who.addressed],
  };
  return (
    <div class="page actor">
      <header>
        <h1>{who.name}</h1>
        <p class="facts">
          {who.kind && <span>{who.kind}</span>}
          {who.roles.slice(0, 4).map(role => <span>{role}</span>)}
          {who.wikidata && /^Q[0-9]+$/.test(who.wikidata) && <span><Outside url={`https://www.wikidata.org/wiki/${who.wikidata}`}>Wikidata {who.wikidata}</Outside></span>}
          {who.first && who.last && <span>{dateText(who.first)}{who.last !== who.first ? ` to ${dateText(who.last)}` : ""}</span>}
        </p>
        {who.names.filter(name => name !== who.name).length > 0 && <p class="hint">also {who.names.filter(name => name !== who.name).slice(0, 6).join(", ")}</p>}
      </header>
      <Timeline label="Statements" names={["quoted with", "by others' account"]} days={who.timeline.map(day => ({ date: day.date, counts: [day.quoted, day.secondhand] }))}
        onSelect={(from, to) => navigate(at({ since: from, until: to }), true)} />
      <div class="columns">
        <section class="facets" aria-label="What these statements are">
          <Counts title="Form" counts={who.forms} field="form" value={value} nameFor={name => formName[name] ?? name} />
          <Counts title="To whom" counts={who.addressees} field="to" value={value} />
          <Counts title="Carried by" counts={who.outlets} field="outlet" value={value} />
          <Counts title="Who says that it was said" counts={who.tellers} field="via" value={value} />
        </section>
        <div class="main-column">
          <div class="bar"><div class="tabs" role="group" aria-label="Which statements">
            {tabs.map(one => <button type="button" aria-pressed={tab === one} onClick={() => navigate(at({ tab: one }), true)}>{titles[one][0]} <span class="count">{number(titles[one][1])}</span></button>)}
          </div>
          <Link to={searchPath(queryOf[tab](value) + dates, "newest")}>Search in these</Link></div>
          {(since || until) && <p class="hint">Published {since && `from ${dateText(since)}`} {until && `until ${dateText(until)}`} <button type="button" class="plain" onClick={() => navigate(at({ since: "", until: "" }), true)}>all dates</button></p>}
          <ActorStatements key={tab + dates} query={queryOf[tab](value) + dates} tab={tab} name={who.name} />
        </div>
      </div>
    </div>
  );
}

function Counts({ title, counts, field, value, nameFor }: { title: string; counts: Count[]; field: string; value: string; nameFor?: (name: string) => string }) {
  if (counts.length === 0) return null;
  return (
    <section class="facet"><h2>{title}</h2><ul>{counts.map(count => (
      <li><Link class="row-link" to={searchPath(`speaker:${value} ${conditionText(field, [count.actor ? `#${count.actor}` : count.name])}`, "newest")}>
        <span>{nameFor ? nameFor(count.name) : count.name}</span> <span class="count">{number(count.count)}</span></Link></li>
    ))}</ul></section>
  );
}

function ActorStatements({ query, tab, name }: { query: string; tab: Tab; name: string }) {
  const ask = (cursor: string | null, signal?: AbortSignal) => api.search(query, { sort: "newest", cursor }, signal).then(page => ({ items: page.hits, cursor: page.cursor }));
  const first = useLoaded(query, signal => ask(null, signal));
  const paged = usePaged<Hit>(query, first.value, cursor => ask(cursor));
  const empty: { [tab in Tab]: string } = {
    quoted: `No article quotes ${name} on its own word`, secondhand: `Nobody else is quoted as saying what ${name} said`, addressed: `Nothing was found that is said to ${name}`,
  };
  if (first.error) return <ErrorBox error={first.error} again={first.again} />;
  if (!first.value) return <Loading what="statements" />;
  if (first.value.items.length === 0) return <Empty title={empty[tab]} />;
  return <section aria-label="Statements"><ol class="hits">{paged.items.map(hit => <HitItem key={`${hit.article.id}${hit.statement.id}`} hit={hit} />)}</ol><More paged={paged} what="statements" /></section>;
}
