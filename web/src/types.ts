// What the API answers (docs/openapi.json) and the record in it (docs/record.schema.json). Spans count code points.
export type Span = [number, number];
export type Kind = "speech" | "attitude";
export type Form = "direct" | "indirect" | "mixed";
export type Polarity = "affirmed" | "negated";
export type Named = { name: string; span: Span | null };
export type DateOf = { value: string; time: string | null; span: Span | null };
export type Credit = { outlet: string; how: string; url: string | null; span: Span | null };
export type Part = { kind: "heading" | "item" | "row" | "quote"; level: number | null; span: Span };

export type Article = {
  text: string; language: string; headline: Span[] | null; subhead: Named | null; byline: Named[]; outlet: Named | null;
  place: Named | null; date: DateOf | null; modified: DateOf | null; section: string | null; credits: Credit[];
  boilerplate: Span[]; parts: Part[]; sentences: Span[];
};
export type Actor = {
  id: string; name: string; kind: string | null; roles: string[]; mentions: Span[]; wikidata: string | null;
  offices: { title: string; from: string; until: string | null }[];
};
export type Statement = {
  id: string; parent: string | null; kind: Kind; form: Form; polarity: Polarity; source: Span[] | null; cue: Span[] | null;
  content: Span[]; addressee: Span[] | null; condition: Span[] | null; speaker: string | null; addressee_actor: string | null;
  confidence: number; speaker_confidence: number;
};
export type HearsayRecord = {
  schema: string; id: string;
  source: { path: string | null; url: string | null; canonical: string | null; sha256: string; bytes: number; media_type: string; charset: string };
  article: Article; actors: Actor[]; statements: Statement[]; notes: string[];
};
export type Sighting = { path: string | null; url: string | null; fetched: string | null; first: string; last: string };
export type StoredArticle = { record: HearsayRecord; reader: string; actors: { [id: string]: number }; seen: Sighting[] };

export type ActorName = { actor: number; name: string; as: string | null };
export type Snippet = { text: string; marks: Span[] };
export type Total = { count: number; exact: boolean };
export type Hit = {
  article: { id: string; headline: string | null; outlet: string | null; date: string | null; url: string | null; credits: string[] };
  statement: { id: string; parent: string | null; kind: Kind; form: Form; polarity: Polarity; confidence: number; speaker_confidence: number };
  speaker: ActorName | null; addressee: ActorName | null; via: ActorName | null;
  source: string | null; cue: string | null; to: string | null; condition: string | null; content: string; snippet: Snippet;
};
export type HitPage = { query: string; total: Total; hits: Hit[]; cursor: string | null };
export type Count = { name: string; count: number; actor?: number };
export type Facets = {
  query: string; total: Total; speakers: Count[]; addressees: Count[]; outlets: Count[]; credits: Count[]; kinds: Count[]; forms: Count[];
  polarities: Count[]; nested: Count[]; secondhand: Count[]; conditional: Count[]; timeline: { date: string; count: number }[]; undated: number;
};
export type FoundArticle = {
  id: string; headline: string | null; outlet: string | null; date: string | null; url: string | null; language: string; credits: string[];
  statements: number; snippet: Snippet | null;
};
export type ArticlePage = { query: string; total: Total; articles: FoundArticle[]; cursor: string | null };
export type FoundActor = { actor: number; name: string; kind: string | null; wikidata: string | null; statements: number };
export type ActorPage = { actors: FoundActor[]; cursor: string | null };
export type ActorProfile = FoundActor & {
  names: string[]; roles: string[]; quoted: number; secondhand: number; addressed: number; first: string | null; last: string | null;
  forms: Count[]; outlets: Count[]; addressees: Count[]; tellers: Count[]; timeline: { date: string; quoted: number; secondhand: number }[];
};
export type Totals = { articles: number; statements: number; actors: number; first: string | null; last: string | null };
