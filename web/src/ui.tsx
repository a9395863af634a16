// Small things that all views use: loading of values, errors and empty states that help, toasts, links to elsewhere.
import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "./api";
import { safeUrl, shortUrl } from "./format";

export type Loaded<T> = { value: T | null; error: ApiError | null; loading: boolean; again: () => void };

// A value that is asked for anew when `key` changes; the old one stays until the new one is there.
export function useLoaded<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; value: T | null; error: ApiError | null; loading: boolean }>({ key: "", value: null, error: null, loading: true });
  const [count, setCount] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    setState(old => ({ ...old, loading: true }));
    ask(control.signal).then(
      value => control.signal.aborted || setState({ key, value, error: null, loading: false }),
      failure => {
        if (control.signal.aborted) return;
        const error = failure instanceof ApiError ? failure : new ApiError(0, "Something went wrong in this page", String(failure));
        setState({ key, value: null, error, loading: false });
      });
    return () => control.abort();
  }, [key, count]);
  const again = useCallback(() => setCount(n => n + 1), []);
  return { ...state, again };
}

export type Paged<T> = { items: T[]; cursor: string | null; error: ApiError | null; loading: boolean; more: () => void };

// The pages of a list after its first, added on "more".
export function usePaged<T>(key: string, first: { items: T[]; cursor: string | null } | null, next: (cursor: string) => Promise<{ items: T[]; cursor: string | null }>): Paged<T> {
  const [state, setState] = useState<{ items: T[]; cursor: string | null; error: ApiError | null; loading: boolean }>({ items: [], cursor: null, error: null, loading: false });
  const current = useRef(first);
  current.current = first;
  useEffect(() => setState({ items: first?.items ?? [], cursor: first?.cursor ?? null, error: null, loading: false }), [key, first]);
  const more = () => {
    const { cursor } = state;
    if (!cursor || state.loading) return;
    setState(old => ({ ...old, loading: true, error: null }));
    next(cursor).then(
      page => current.current === first && setState(old => ({ items: [...old.items, ...page.items], cursor: page.cursor, error: null, loading: false })),
      failure => setState(old => ({ ...old, loading: false, error: failure instanceof ApiError ? failure : new ApiError(0, "Something went wrong", String(failure)) })));
  };
  return { ...state, more };
}

export function More({ paged, what }: { paged: Paged<unknown>; what: string }) {
  return (
    <>
      {paged.error && <ErrorBox error={paged.error} again={paged.more} />}
      {paged.cursor && <p class="more"><button type="button" class="button" onClick={paged.more} disabled={paged.loading}>{paged.loading ? "Loading…" : `More ${what}`}</button></p>}
    </>
  );
}

function Advice({ error }: { error: ApiError }) {
  if (error.status === 401) return <TokenForm />;
  if (error.status === 404) return <p>It may have been taken out, or the link was cut. <a href="/search">Search</a> for it.</p>;
  if (error.status === 0) return <p>Start it with <code>hearsay serve --db news.db</code> and try again.</p>;
  if (error.status === 503) return <p>The server is busy or was started without this. Try again in a moment.</p>;
  if (error.status >= 500) return <p>This is a mistake of the server's; its log says more.</p>;
  return null;
}

// The token becomes a cookie by a visit to /?token=...; it is never kept by this page.
function TokenForm() {
  return (
    <form method="get" action="/" class="row">
      <label for="token">This server wants its token, which whoever started it knows:</label>
      <input id="token" name="token" type="password" autocomplete="off" required />
      <button class="button" type="submit">Enter</button>
    </form>
  );
}

export function ErrorBox({ error, again }: { error: ApiError; again?: () => void }) {
  return (
    <div class="notice error" role="alert">
      <p><strong>{error.status === 401 ? "A token is needed" : error.title}</strong></p>
      {error.message && error.status !== 401 && <p>{error.message}</p>}
      <Advice error={error} />
      {again && error.status !== 401 && error.status !== 404 && <p><button type="button" class="button" onClick={again}>Try again</button></p>}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return <div class="notice"><p><strong>{title}</strong></p>{children}</div>;
}

export function Loading({ what }: { what: string }) {
  return <p class="loading" role="status">Loading {what}…</p>;
}

// A link to a page elsewhere: http and https alone; anything else is shown as the text that it is.
export function Outside({ url, children }: { url: string | null; children?: ComponentChildren }) {
  const href = safeUrl(url);
  if (!href) return <>{children ?? url}</>;
  return <a href={href} rel="noopener noreferrer" target="_blank" class="outside">{children ?? shortUrl(href)}</a>;
}

export function useTitle(title: string) {
  useEffect(() => { document.title = title ? `${title} · Hearsay` : "Hearsay"; }, [title]);
}

// What was done, said once, where a screen reader hears it.
let say: (text: string) => void = () => {};
export const toast = (text: string) => say(text);

export function Toasts() {
  const [text, setText] = useState("");
  useEffect(() => {
    let timer = 0;
    say = next => {
      setText(next);
      clearTimeout(timer);
      timer = window.setTimeout(() => setText(""), 4000);
    };
    return () => clearTimeout(timer);
  }, []);
  return <div class={text ? "toast shown" : "toast"} role="status" aria-live="polite">{text}</div>;
}

// To the clipboard; on a page without one (http on another host than this machine's) by the old way.
export async function copy(text: string, what: string) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "offscreen";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) return toast("The browser does not let this page copy.");
  }
  toast(`${what} copied`);
}

// Keys of a view: off while somebody types or a dialog is open.
export function useKeys(handle: (key: string, event: KeyboardEvent) => boolean) {
  const latest = useRef(handle);
  latest.current = handle;
  // At once, not after the next paint: whoever sees the view may press a key.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target.closest("input, textarea, select, [contenteditable]") || document.querySelector("dialog[open]")) return;
      if (latest.current(event.key, event)) event.preventDefault();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// Is nothing in the focus that Enter would mean?
export const idle = () => !document.activeElement || document.activeElement.matches("body, main, .card, .chain");
