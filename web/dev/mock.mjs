// A stand-in for `hearsay serve` while the page is developed: node web/dev/mock.mjs [--port N] [--records FILE.jsonl]
// Serves the page as built now and the API over web/dev/fixtures/*.json, in the real server's shapes, with its
// Content-Security-Policy. Its search is words as substrings and the commonest conditions; nothing of it is installed.
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "../build.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function option(name, otherwise) {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
}

function load() {
  const file = option("--records");
  const texts = file
    ? readFileSync(file, "utf8").trim().split("\n")
    : readdirSync(join(here, "fixtures")).sort().map(name => readFileSync(join(here, "fixtures", name), "utf8"));
  return texts.map(text => JSON.parse(text));
}

// Everything that is searched, made once: hits with what conditions ask of them.
function index(records) {
  const actors = new Map();
  const hits = [];
  for (const record of records) {
    const own = {};
    for (const actor of record.actors) {
      const key = actor.wikidata ?? `${actor.kind}/${actor.name}`;
      if (!actors.has(key)) {
        actors.set(key, { actor: actors.size + 1, name: actor.name, kind: actor.kind, wikidata: actor.wikidata, roles: new Set(), says: 0 });
      }
      own[actor.id] = actors.get(key);
      for (const role of actor.roles) own[actor.id].roles.add(role);
    }
    record.own = own;
    const points = Array.from(record.article.text);
    const words = spans => (spans ? spans.map(([b, e]) => points.slice(b, e).join("")).join(" … ") : null);
    const said = spans => words(spans) ?? null;
    const byId = new Map(record.statements.map(s => [s.id, s]));
    const name = (id, as) => (id ? { actor: own[id].actor, name: own[id].name, as } : null);
    for (const s of record.statements) {
      const parent = s.parent ? byId.get(s.parent) : null;
      let teller = parent;
      while (teller && teller.speaker === s.speaker) teller = byId.get(teller.parent);
      if (s.speaker) own[s.speaker].says += 1;
      const a = record.article;
      hits.push({
        secondhand: Boolean(teller),
        hit: {
          article: { id: record.id, headline: words(a.headline), outlet: a.outlet?.name ?? null, date: a.date?.value ?? null,
            url: record.source.url, credits: a.credits.map(c => c.outlet) },
          statement: { id: s.id, parent: s.parent, kind: s.kind, form: s.form, polarity: s.polarity, confidence: s.confidence,
            speaker_confidence: s.speaker_confidence },
          speaker: name(s.speaker, said(s.source)), addressee: name(s.addressee_actor, said(s.addressee)),
          via: parent ? name(parent.speaker, said(parent.source)) : null,
          source: said(s.source), cue: said(s.cue), to: said(s.addressee), condition: said(s.condition), content: words(s.content),
        },
      });
    }
  }
  return { records, actors: [...actors.values()], hits };
}

class Wrong extends Error {
  constructor(status, title, detail, more = {}) { super(detail); this.problem = { title, status, detail, ...more }; }
}

const fields = ["speaker", "to", "via", "kind", "form", "polarity", "nested", "secondhand", "conditional", "outlet", "credit",
  "since", "until", "confidence", "article"];

function parse(text) {
  const words = [], filters = [];
  const pattern = /(-?)(?:([a-z]+):((?:"[^"]*"|[^\s",]+)(?:,(?:"[^"]*"|[^\s",]+))*)|"([^"]*)"|([^\s"]+))/gy;
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at])) { at += 1; continue; }
    const place = Array.from(text.slice(0, at)).length;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) throw new Wrong(400, "Bad query", `the quotation mark at ${place} is not closed`, { position: place });
    if (found[2] && !fields.includes(found[2])) {
      throw new Wrong(400, "Bad query", `there is no condition "${found[2]}" (at ${place})`, { position: place });
    }
    if (found[2]) {
      const values = found[3].match(/"[^"]*"|[^",]+/g).map(v => v.replaceAll('"', ""));
      filters.push({ field: found[2], negated: found[1] === "-", values });
    } else if ((found[4] ?? found[5]) !== "OR") words.push({ word: (found[4] ?? found[5]).toLowerCase().replace(/[*()]/g, ""), negated: found[1] === "-" });
    at = pattern.lastIndex;
  }
  return { words, filters };
}

const plain = text => (text ?? "").toLowerCase();
const isActor = (who, value) => Boolean(who) && (value.startsWith("#") ? who.actor === Number(value.slice(1)) : plain(who.name).includes(plain(value)));
const yes = value => (value ? "yes" : "no");

function holds({ hit, secondhand }, { field, values }) {
  return values.some(value => {
    switch (field) {
      case "speaker": return isActor(hit.speaker, value);
      case "to": return isActor(hit.addressee, value);
      case "via": return isActor(hit.via, value);
      case "outlet": return plain(hit.article.outlet) === plain(value);
      case "credit": return hit.article.credits.some(c => plain(c) === plain(value));
      case "nested": return yes(hit.statement.parent) === value;
      case "secondhand": return yes(secondhand) === value;
      case "conditional": return yes(hit.condition) === value;
      case "since": return hit.article.date !== null && hit.article.date >= value;
      case "until": return hit.article.date !== null && hit.article.date.slice(0, value.length) <= value;
      case "confidence": return hit.statement.confidence >= Number(value);
      case "article": return hit.article.id === value;
      default: return hit.statement[field] === value;
    }
  });
}

function find(store, text) {
  const query = parse(text);
  return store.hits.filter(one => query.filters.every(f => holds(one, f) !== f.negated) &&
    query.words.every(w => plain(one.hit.content).includes(w.word) !== w.negated))
    .map(one => ({ ...one.hit, snippet: snippet(one.hit.content, query.words), secondhand: one.secondhand }));
}

function snippet(content, words) {
  const points = Array.from(content).slice(0, 260);
  const text = points.join("") + (Array.from(content).length > 260 ? " …" : "");
  const marks = [];
  for (const { word } of words) {
    const at = text.toLowerCase().indexOf(word);
    if (at >= 0 && word) { const begin = Array.from(text.slice(0, at)).length; marks.push([begin, begin + Array.from(word).length]); }
  }
  return { text, marks: marks.sort((a, b) => a[0] - b[0]) };
}

function page(all, params, size) {
  const from = Number(params.get("cursor") ?? 0), limit = Number(params.get("limit") ?? size);
  return { rows: all.slice(from, from + limit), cursor: from + limit < all.length ? String(from + limit) : null };
}

function counted(values, most = 12) {
  const counts = new Map();
  for (const value of values) if (value) {
    const key = value.actor ?? value;
    if (!counts.has(key)) counts.set(key, value.actor ? { actor: value.actor, name: value.name, count: 0 } : { name: value, count: 0 });
    counts.get(key).count += 1;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, most);
}

const days = values => counted(values, Infinity).map(({ name, count }) => ({ date: name, count })).sort((a, b) => (a.date < b.date ? -1 : 1));
const dated = (a, b, sort) => (sort === "oldest" ? 1 : -1) * ((a ?? "").localeCompare(b ?? ""));

function facets(store, q) {
  const hits = find(store, q);
  return { query: q, total: { count: hits.length, exact: true }, speakers: counted(hits.map(h => h.speaker)),
    addressees: counted(hits.map(h => h.addressee)), outlets: counted(hits.map(h => h.article.outlet)),
    credits: counted(hits.flatMap(h => h.article.credits)), kinds: counted(hits.map(h => h.statement.kind)),
    forms: counted(hits.map(h => h.statement.form)), polarities: counted(hits.map(h => h.statement.polarity)),
    nested: counted(hits.map(h => yes(h.statement.parent))), secondhand: counted(hits.map(h => yes(h.secondhand))),
    conditional: counted(hits.map(h => yes(h.condition))), timeline: days(hits.map(h => h.article.date)),
    undated: hits.filter(h => !h.article.date).length };
}

function articles(store, params) {
  const q = params.get("q") ?? "", ids = new Set(find(store, q).map(h => h.article.id));
  const all = store.records.filter(r => ids.has(r.id) || q === "").sort((a, b) => dated(a.article.date?.value, b.article.date?.value, params.get("sort")));
  const { rows, cursor } = page(all, params, 20);
  return { query: q, total: { count: all.length, exact: true }, cursor, articles: rows.map(r => ({ id: r.id,
    headline: r.article.headline ? Array.from(r.article.text).slice(...r.article.headline[0]).join("") : null,
    outlet: r.article.outlet?.name ?? null, date: r.article.date?.value ?? null, url: r.source.url, language: r.article.language,
    credits: r.article.credits.map(c => c.outlet), statements: r.statements.length, snippet: null })) };
}

function actor(store, number) {
  const one = store.actors.find(a => a.actor === number);
  if (!one) throw new Wrong(404, "Not found", `there is no actor ${number}`);
  const own = find(store, `speaker:#${number}`), dates = own.map(h => h.article.date).filter(Boolean).sort();
  const line = [...new Set(dates)].map(date => ({ date, quoted: own.filter(h => h.article.date === date && !h.secondhand).length,
    secondhand: own.filter(h => h.article.date === date && h.secondhand).length }));
  return { actor: number, name: one.name, kind: one.kind, wikidata: one.wikidata, statements: own.length, names: [one.name],
    roles: [...one.roles], quoted: own.filter(h => !h.secondhand).length, secondhand: own.filter(h => h.secondhand).length,
    addressed: find(store, `to:#${number}`).length, first: dates[0] ?? null, last: dates.at(-1) ?? null,
    forms: counted(own.map(h => h.statement.form)), outlets: counted(own.map(h => h.article.outlet)),
    addressees: counted(own.map(h => h.addressee)), tellers: counted(own.filter(h => h.secondhand).map(h => h.via)), timeline: line };
}

function read(store, body, type) {
  if (body.length === 0) throw new Wrong(400, "Nothing to read", "the body is empty");
  const known = store.records.find(r => r.source.bytes === body.length);
  if (known) return { record: bare(known) };
  const text = type.startsWith("text/html") ? body.toString().replace(/<[^>]*>/g, "").trim() : body.toString();
  return { record: { schema: "hearsay/1", id: "0123456789abcdef", source: { path: null, url: null, canonical: null, sha256: "0".repeat(64),
    bytes: body.length, media_type: type.split(";")[0], charset: "utf-8" }, article: { text, language: "en", headline: null, subhead: null,
    byline: [], outlet: null, place: null, date: null, modified: null, section: null, credits: [], boilerplate: [], parts: [], sentences: [] },
    actors: [], statements: [], notes: ["this is the stand-in server: it reads nothing"] } };
}

const bare = ({ own, ...record }) => record;

function answer(store, url, body, type) {
  const params = url.searchParams, q = params.get("q") ?? "";
  const one = /^\/api\/articles\/([^/]+)(?:\/(record|annotations|quotations))?$/.exec(url.pathname);
  if (one) {
    const record = store.records.find(r => r.id === one[1]);
    if (!record) throw new Wrong(404, "Not found", `there is no article ${one[1]}`);
    if (one[2]) return bare(record);
    return { record: bare(record), reader: "0.1.0+en-2", actors: Object.fromEntries(Object.entries(record.own).map(([id, a]) => [id, a.actor])),
      seen: [{ path: record.source.path, url: record.source.url, fetched: null, first: "2026-11-29T10:00:00Z", last: "2026-11-29T10:00:00Z" }] };
  }
  if (url.pathname.startsWith("/api/actors/")) return actor(store, Number(url.pathname.slice(12)));
  switch (url.pathname) {
    case "/api/search": {
      const all = find(store, q), sort = params.get("sort");
      if (sort === "newest" || sort === "oldest") all.sort((a, b) => dated(a.article.date, b.article.date, sort));
      const { rows, cursor } = page(all, params, 20);
      return { query: q, total: { count: all.length, exact: true }, hits: rows, cursor };
    }
    case "/api/facets": return facets(store, q);
    case "/api/articles": parse(q); return articles(store, params);
    case "/api/actors": {
      const all = store.actors.filter(a => plain(a.name).includes(plain(q))).sort((a, b) => b.says - a.says);
      const { rows, cursor } = page(all, params, 20);
      return { actors: rows.map(({ actor, name, kind, wikidata, says }) => ({ actor, name, kind, wikidata, statements: says })), cursor };
    }
    case "/api/totals": {
      const dates = store.records.map(r => r.article.date?.value).filter(Boolean).sort();
      return { articles: store.records.length, statements: store.hits.length, actors: store.actors.length, first: dates[0] ?? null, last: dates.at(-1) ?? null };
    }
    case "/api/read": return read(store, body, type);
    default: throw new Wrong(404, "Not found", "there is nothing at this address");
  }
}

const store = index(load());
const files = new Map((await bundle()).map(file => [file.path, file]));

const server = createServer(async (request, response) => {
  const url = new URL(request.url, "http://localhost");
  const headers = { "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache" };
  const send = (status, type, bytes) => response.writeHead(status, { ...headers, "Content-Type": type }).end(bytes);
  try {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    if (url.pathname.startsWith("/api/")) {
      return send(200, "application/json", JSON.stringify(answer(store, url, Buffer.concat(chunks), request.headers["content-type"] ?? "")));
    }
    const route = /^\/(|search|read|actors|article\/[^/]+|actor\/[^/]+)$/.test(url.pathname) ? "/index.html" : url.pathname;
    const file = files.get(route);
    if (!file) throw new Wrong(404, "Not found", "there is nothing at this address");
    send(200, file.type, file.bytes);
  } catch (failure) {
    const problem = failure instanceof Wrong ? failure.problem : { title: "Internal error", status: 500, detail: String(failure) };
    send(problem.status, "application/problem+json", JSON.stringify(problem));
  }
});
server.listen(Number(option("--port", "8018")), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}`));
