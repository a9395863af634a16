// The front page: a box to search in, how much there is, who speaks most, what came last.
import { api } from "./api";
import { counted, dateText, number } from "./format";
import { ArticleItem } from "./hits";
import { Link, navigate, searchPath } from "./router";
import { SearchBox } from "./searchbox";
import { Empty, ErrorBox, Loading, useLoaded, useTitle } from "./ui";

export function HomeView() {
  useTitle("");
  const totals = useLoaded("totals", signal => api.totals(signal));
  const actors = useLoaded("actors", signal => api.actors("", { limit: 24 }, signal));
  const latest = useLoaded("latest", signal => api.articles("", { sort: "newest", limit: 6 }, signal));
  return (
    <div class="page home">
      <h1>Who said what, to whom, <br />and on whose word</h1>
      <SearchBox big q="" onSearch={q => navigate(searchPath(q))} />
      {totals.error && <ErrorBox error={totals.error} again={totals.again} />}
      {totals.value && (totals.value.articles === 0
        ? <Empty title="Nothing is stored yet"><p>Fill the database with <code>hearsay add --db news.db FOLDER</code>, or <Link to="/read">read a page</Link> without keeping it.</p></Empty>
        : (
          <p class="totals">
            <span><b>{number(totals.value.statements)}</b> statements</span> <span><b>{number(totals.value.actors)}</b> actors</span> <span><b>{number(totals.value.articles)}</b> articles</span>
            {totals.value.first && totals.value.last && <span class="hint">{dateText(totals.value.first)} to {dateText(totals.value.last)}</span>}
          </p>
        ))}
      <div class="halves">
        <section aria-labelledby="latest">
          <h2 id="latest">Latest articles</h2>
          {latest.value ? <ol class="hits">{latest.value.articles.map(article => <ArticleItem key={article.id} article={article} />)}</ol> : latest.error ? null : <Loading what="articles" />}
          <p><Link to={searchPath("", "newest", "articles")}>All articles</Link></p>
        </section>
        <section aria-labelledby="frequent">
          <h2 id="frequent">Who speaks most</h2>
          {actors.value ? (
            <ul class="actors">{actors.value.actors.filter(actor => actor.kind !== "unnamed").slice(0, 14).map(actor => (
              <li key={actor.actor}><Link to={`/actor/${actor.actor}`}>{actor.name}</Link> <span class="count" aria-label={counted(actor.statements, "statement")}>{number(actor.statements)}</span></li>
            ))}</ul>
          ) : actors.error ? null : <Loading what="actors" />}
          <p><Link to="/actors">All actors</Link></p>
        </section>
      </div>
    </div>
  );
}
