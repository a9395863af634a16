// Read: a pasted or dropped page becomes a record, shown as an article is; nothing of it is kept.
import { useRef, useState } from "preact/hooks";
import { api, ApiError } from "./api";
import { ArticleView } from "./articleview";
import { looksLikeHtml, number } from "./format";
import type { HearsayRecord } from "./types";
import { ErrorBox, useTitle } from "./ui";

const largest = 16 * 1024 * 1024;
type Type = "auto" | "text/html" | "text/plain";
const noNumbers = {};

export function ReadView() {
  useTitle("Read a page");
  const [text, setText] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const [url, setUrl] = useState("");
  const [type, setType] = useState<Type>("auto");
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const [record, setRecord] = useState<HearsayRecord | null>(null);
  const [chosen, setChosen] = useState("");
  const picker = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer?.files[0];
    if (dropped) take(dropped);
    else if (event.dataTransfer?.getData("text/html")) { setText(event.dataTransfer.getData("text/html")); setFile(null); }
    else if (event.dataTransfer?.getData("text/plain")) { setText(event.dataTransfer.getData("text/plain")); setFile(null); }
  };
  const take = (one: File) => {
    setFile(one);
    setError(one.size > largest ? tooLarge(one.size) : null);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const wrong = checked(text, file, url);
    setError(wrong);
    if (wrong) return;
    setBusy(true);
    try {
      const body = file ? new Blob([file], { type: typeOf(file.name, file.type, type, await file.slice(0, 4096).text()) })
        : new Blob([text], { type: (type === "auto" ? (looksLikeHtml(text) ? "text/html" : "text/plain") : type) + "; charset=utf-8" });
      const { record: read } = await api.read(body, url.trim());
      setRecord(read);
      setChosen("");
      requestAnimationFrame(() => document.getElementById("read-result")?.focus());
    } catch (failure) {
      setRecord(null);
      setError(explained(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div class="page read">
        <h1>Read a page</h1>
        <p class="lead">Paste the text or the HTML of a news page, or drop a file. It is read here by the server that you run and is not kept.</p>
        <form class={over ? "reading over" : "reading"} onSubmit={submit} onDrop={drop} onDragOver={event => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}>
          <label for="page-text">Text or HTML</label>
          {file ? (
            <p class="file">{file.name} <span class="hint">{number(file.size)} bytes</span> <button type="button" class="plain" onClick={() => { setFile(null); setError(null); if (picker.current) picker.current.value = ""; }}>take another</button></p>
          ) : (
            <textarea id="page-text" rows={record ? 5 : 12} spellcheck={false} value={text} onInput={event => setText(event.currentTarget.value)} placeholder={"VALDORIA (Reuters) - The tunnel will open in May if the city pays, Transport Minister Anna Kovarik said on Friday."} />
          )}
          <div class="row">
            <label class="grow">Address of the page, if it has one <input type="url" placeholder="https://" value={url} onInput={event => setUrl(event.currentTarget.value)} /></label>
            <label>It is <select value={type} onChange={event => setType(event.currentTarget.value as Type)}><option value="auto">found out</option><option value="text/html">HTML</option><option value="text/plain">plain text</option></select></label>
          </div>
          <div class="row">
            <button type="submit" class="button strong" disabled={busy}>{busy ? "Reading…" : "Read"}</button>
            <label class="button pick">Choose a file <input ref={picker} type="file" class="offscreen" accept=".html,.htm,.xhtml,.txt,text/html,text/plain" onChange={event => { const one = event.currentTarget.files?.[0]; if (one) take(one); }} /></label>
            <span class="hint">16 MiB at most</span>
          </div>
          <p role="status" aria-live="polite" class="offscreen">{busy ? "Reading" : record ? `Read: ${record.statements.length} statements` : ""}</p>
        </form>
        {error && <ErrorBox error={error} />}
      </div>
      {record && (
        <div id="read-result" tabIndex={-1}>
          <ArticleView record={record} numbers={noNumbers} seen={[]} stored={false} chosen={chosen} onChoose={setChosen} linkOf={null} />
        </div>
      )}
    </>
  );
}

const tooLarge = (bytes: number) => new ApiError(413, "That is too large", `A page has 16 MiB at most; this one has ${number(bytes)} bytes.`);

function checked(text: string, file: File | null, url: string): ApiError | null {
  if (!file && !text.trim()) return new ApiError(400, "There is nothing to read yet", "Paste a text or a page's HTML, or drop a file.");
  if (file && file.size === 0) return new ApiError(400, "The file is empty", file.name);
  const bytes = file ? file.size : text.length;
  if (bytes > largest) return tooLarge(bytes);
  if (url.trim() && !/^https?:\/\//i.test(url.trim())) return new ApiError(400, "That is no address of a page", "It begins with https:// or http://, or is left empty.");
  return null;
}

function typeOf(name: string, given: string, chosen: Type, head: string): string {
  if (chosen !== "auto") return chosen;
  if (given === "text/html" || given === "application/xhtml+xml" || /\.(x?html?)$/i.test(name)) return "text/html";
  return looksLikeHtml(head) ? "text/html" : "text/plain";
}

function explained(failure: unknown): ApiError {
  if (!(failure instanceof ApiError)) return new ApiError(0, "Something went wrong in this page", String(failure));
  if (failure.status === 503) return new ApiError(503, "Reading is not available", failure.message || "This server was started without a reader.");
  if (failure.status === 413) return new ApiError(413, "That is too large", failure.message || "A page has 16 MiB at most.");
  if (failure.status === 422 || failure.status === 400) return new ApiError(failure.status, "This could not be read as a news page", failure.message);
  return failure;
}
