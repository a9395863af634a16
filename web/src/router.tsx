// Where the page is: the browser's address, as a value that components follow.
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

export type Place = { path: string; query: URLSearchParams; hash: string };

const listeners = new Set<() => void>();
const tell = () => listeners.forEach(listener => listener());
addEventListener("popstate", tell);
addEventListener("hashchange", tell);

const here = (): Place => ({ path: location.pathname, query: new URLSearchParams(location.search), hash: location.hash.slice(1) });

export function navigate(to: string, replace = false) {
  const path = location.pathname;
  if (replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  if (!replace && (location.pathname !== path || !to.includes("#"))) scrollTo(0, 0);
  tell();
}

export function usePlace(): Place {
  const [place, setPlace] = useState(here);
  useLayoutEffect(() => {
    const follow = () => setPlace(here());
    listeners.add(follow);
    return () => void listeners.delete(follow);
  }, []);
  return place;
}

type LinkProps = Omit<JSX.IntrinsicElements["a"], "href"> & { to: string; children?: ComponentChildren };

// A link inside of the page. With a modifier key, the browser's own.
export function Link({ to, children, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return <a {...rest} href={to} onClick={follow}>{children}</a>;
}

export const searchPath = (q: string, sort = "", view = "") => {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (sort && sort !== "relevance") query.set("sort", sort);
  if (view && view !== "statements") query.set("view", view);
  const text = query.toString();
  return text ? `/search?${text}` : "/search";
};
