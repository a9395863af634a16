// The page: which view the address means, and what stands around it.
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { ActorsView, ActorView } from "./actors";
import { ArticlePage } from "./articlepage";
import { Help } from "./help";
import { HomeView } from "./home";
import { ReadView } from "./readview";
import { Link, navigate, usePlace } from "./router";
import { SearchView } from "./search";
import "./style.css";
import { Empty, Toasts, useKeys, useTitle } from "./ui";

function View({ path }: { path: string }) {
  const article = /^\/article\/([^/]+)$/.exec(path), actor = /^\/actor\/([^/]+)$/.exec(path);
  if (article) return <ArticlePage key={path} id={decoded(article[1]!)} />;
  if (actor) return <ActorView key={path} number={decoded(actor[1]!)} />;
  if (path === "/") return <HomeView />;
  if (path === "/search") return <SearchView />;
  if (path === "/actors") return <ActorsView />;
  if (path === "/read") return <ReadView />;
  return <NotFound />;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function NotFound() {
  useTitle("Not found");
  return <div class="page"><h1>Not found</h1><Empty title="There is no page at this address"><p><Link to="/">The front page</Link> · <Link to="/search">Search</Link></p></Empty></div>;
}

const links: [string, string][] = [["/search", "Search"], ["/actors", "Actors"], ["/read", "Read"]];
const tabOf: { [key: string]: string } = { h: "/", s: "/search", a: "/actors", r: "/read" };

function App() {
  const { path } = usePlace();
  const [help, setHelp] = useState(false);
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  const goes = useRef(0);
  useEffect(() => {
    // A new view: what has the focus is gone, so that it goes to the view.
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  useKeys((key, event) => {
    if (key === "?") { setHelp(true); return true; }
    if (key === "/") {
      const box = document.querySelector<HTMLInputElement>("form[role=search] input");
      if (box) box.focus();
      else navigate("/search");
      return true;
    }
    const to = event.timeStamp - goes.current < 1000 ? tabOf[key] : undefined;
    goes.current = key === "g" ? event.timeStamp : 0;
    if (to) navigate(to);
    return key === "g" || Boolean(to);
  });
  return (
    <>
      <a class="skip" href="#main" onClick={event => { event.preventDefault(); main.current?.focus(); }}>Skip to content</a>
      <header class="top">
        <Link to="/" class="brand">Hearsay</Link>
        <nav aria-label="Views">{links.map(([to, name]) => <Link to={to} aria-current={path === to ? "page" : undefined}>{name}</Link>)}</nav>
        <div class="tools"><Theme /><button type="button" class="icon" aria-label="Keys and signs" title="Keys and signs (?)" onClick={() => setHelp(true)}>?</button></div>
      </header>
      <main id="main" ref={main} tabIndex={-1}><View path={path} /></main>
      <footer class="bottom"><p>Every span that is shown is a piece of the text that was read. <a href="/api/openapi.json">API</a> · <a href="/assets/licences.txt">Licences</a></p></footer>
      <Help open={help} onClose={() => setHelp(false)} />
      <Toasts />
    </>
  );
}

const dark = () => matchMedia("(prefers-color-scheme: dark)").matches;

// Light or dark; what was chosen is kept in this browser, and is forgotten when it is the system's.
function Theme() {
  const [theme, setTheme] = useState(document.documentElement.dataset["theme"] ?? (dark() ? "dark" : "light"));
  const next = theme === "dark" ? "light" : "dark";
  const change = () => {
    const system = dark() ? "dark" : "light";
    try {
      if (next === system) localStorage.removeItem("hearsay.theme");
      else localStorage.setItem("hearsay.theme", next);
    } catch {
      // Storage is off: for this visit then.
    }
    document.documentElement.dataset["theme"] = next;
    setTheme(next);
  };
  return <button type="button" class="icon" aria-label={`Change to ${next}`} title={`Change to ${next}`} onClick={change}>{theme === "dark" ? "☀" : "☾"}</button>;
}

const app = document.getElementById("app")!;
app.textContent = "";
render(<App />, app);
