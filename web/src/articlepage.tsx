// An article of the store: /article/ID, with #s3 for one statement.
import { useCallback } from "preact/hooks";
import { api } from "./api";
import { ArticleView } from "./articleview";
import { wordsOf, CodePoints } from "./text";
import { usePlace } from "./router";
import { ErrorBox, Loading, useLoaded, useTitle } from "./ui";

export function ArticlePage({ id }: { id: string }) {
  const { hash } = usePlace();
  const loaded = useLoaded(`article ${id}`, signal => api.article(id, signal));
  const { value, error } = loaded;
  useTitle(value?.record.article.headline ? wordsOf(new CodePoints(value.record.article.text), value.record.article.headline) : "Article");
  const linkOf = useCallback((statement: string) => `${location.origin}/article/${id}#${statement}`, [id]);
  const choose = useCallback((statement: string) => {
    // Not a step in the history: "back" goes to where one came from, not through every statement.
    history.replaceState(null, "", `/article/${id}${statement ? `#${statement}` : ""}`);
    dispatchEvent(new HashChangeEvent("hashchange"));
  }, [id]);
  if (error) return <div class="page"><h1>Article</h1><ErrorBox error={error} again={loaded.again} /></div>;
  if (!value || loaded.loading) return <div class="page"><Loading what="the article" /></div>;
  return <ArticleView record={value.record} numbers={value.actors} seen={value.seen} stored chosen={hash} onChoose={choose} linkOf={linkOf} />;
}
