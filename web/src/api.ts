// The API over fetch: answers as values, errors as ApiError with a sentence for the user.
import type { ActorPage, ActorProfile, ArticlePage, Facets, HearsayRecord, HitPage, StoredArticle, Totals } from "./types";

export class ApiError extends Error {
  constructor(readonly status: number, readonly title: string, detail: string, readonly position: number | null = null) {
    super(detail);
  }
}

// Names of actors by number, from every answer that has them: chips say "Anna Kovarik", not "#12".
const names = new Map<number, string>();
export const nameOf = (value: string): string => (value.startsWith("#") ? names.get(Number(value.slice(1))) ?? value : value);
export function remember(actor: number | undefined, name: string) {
  if (actor) names.set(actor, name);
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: "same-origin", ...init });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw new ApiError(0, "The server does not answer", "Hearsay's server could not be reached. Is `hearsay serve` still running?");
  }
  if (response.ok) {
    try {
      return (await response.json()) as T;
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
      throw new ApiError(0, "The answer broke off", "What came was not whole. Try again.");
    }
  }
  throw await problemOf(response);
}

async function problemOf(response: Response): Promise<ApiError> {
  try {
    const problem = (await response.json()) as { title?: unknown; detail?: unknown; position?: unknown };
    return new ApiError(response.status, String(problem.title ?? response.statusText), String(problem.detail ?? ""),
      typeof problem.position === "number" ? problem.position : null);
  } catch {
    return new ApiError(response.status, response.statusText || "Error", "");
  }
}

function address(path: string, parameters: { [name: string]: string | number | null | undefined }): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== null && value !== undefined && value !== "") query.set(name, String(value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

type Paging = { sort?: string; limit?: number; cursor?: string | null };

export const api = {
  async search(q: string, paging: Paging = {}, signal?: AbortSignal): Promise<HitPage> {
    const page = await ask<HitPage>(address("/api/search", { q, ...paging }), { signal });
    for (const hit of page.hits) for (const who of [hit.speaker, hit.addressee, hit.via]) if (who) remember(who.actor, who.name);
    return page;
  },
  async facets(q: string, signal?: AbortSignal): Promise<Facets> {
    const facets = await ask<Facets>(address("/api/facets", { q }), { signal });
    for (const one of [...facets.speakers, ...facets.addressees]) remember(one.actor, one.name);
    return facets;
  },
  articles: (q: string, paging: Paging = {}, signal?: AbortSignal) => ask<ArticlePage>(address("/api/articles", { q, ...paging }), { signal }),
  article: (id: string, signal?: AbortSignal) => ask<StoredArticle>(`/api/articles/${encodeURIComponent(id)}`, { signal }),
  async actors(q: string, paging: Paging = {}, signal?: AbortSignal): Promise<ActorPage> {
    const page = await ask<ActorPage>(address("/api/actors", { q, limit: paging.limit, cursor: paging.cursor }), { signal });
    for (const one of page.actors) remember(one.actor, one.name);
    return page;
  },
  async actor(number: string, signal?: AbortSignal): Promise<ActorProfile> {
    const profile = await ask<ActorProfile>(`/api/actors/${encodeURIComponent(number)}`, { signal });
    remember(profile.actor, profile.name);
    for (const one of [...profile.addressees, ...profile.tellers]) remember(one.actor, one.name);
    return profile;
  },
  totals: (signal?: AbortSignal) => ask<Totals>("/api/totals", { signal }),
  read: (body: Blob, url: string) =>
    ask<{ record: HearsayRecord }>(address("/api/read", { url }), { method: "POST", body, headers: { "Content-Type": body.type } }),
};
