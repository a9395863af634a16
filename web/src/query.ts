// The query's text as the page edits it: conditions as chips, put in and taken out by clicks. The server alone parses
// queries (include/hearsay/query.h); here they are only cut into words, so what is typed is never changed but where
// somebody clicks. Pure functions.

export type Chip = { begin: number; end: number; field: string; negated: boolean; values: string[] };

export const fields = ["speaker", "to", "via", "kind", "form", "polarity", "nested", "secondhand", "conditional", "outlet", "credit",
  "since", "until", "confidence", "article"];

const condition = /(-?)([a-z]+):((?:"[^"]*"|[^\s",()]+)(?:,(?:"[^"]*"|[^\s",()]+))*)/y;

// The conditions of a query, in order. What is inside of quotation marks is no condition.
export function chipsOf(query: string): Chip[] {
  const chips: Chip[] = [];
  let at = 0;
  while (at < query.length) {
    condition.lastIndex = at;
    const match = condition.exec(query);
    if (match && fields.includes(match[2]!)) {
      chips.push({ begin: at, end: condition.lastIndex, field: match[2]!, negated: match[1] === "-", values: valuesOf(match[3]!) });
      at = condition.lastIndex;
      continue;
    }
    at = wordEnd(query, at);
  }
  return chips;
}

function valuesOf(text: string): string[] {
  return (text.match(/"[^"]*"|[^",]+/g) ?? []).map(value => value.replace(/"/g, ""));
}

function wordEnd(query: string, at: number): number {
  if (query[at] === '"') {
    const close = query.indexOf('"', at + 1);
    return close < 0 ? query.length : close + 1;
  }
  if (/[\s()-]/.test(query[at]!)) return at + 1;
  while (at < query.length && !/[\s()"]/.test(query[at]!)) ++at;
  return at;
}

// The words of a query without its conditions.
export function wordsIn(query: string): string {
  let words = "", at = 0;
  for (const chip of chipsOf(query)) {
    words += query.slice(at, chip.begin) + " ";
    at = chip.end;
  }
  return tidy(words + query.slice(at));
}

export function quoted(value: string): string {
  const clean = value.replace(/"/g, "");
  return /^[\p{L}\p{N}#.][\p{L}\p{N}#.'’_-]*$/u.test(clean) ? clean : `"${clean}"`;
}

export function conditionText(field: string, values: string[], negated = false): string {
  return `${negated ? "-" : ""}${field}:${values.map(quoted).join(",")}`;
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

export function hasCondition(query: string, field: string, value: string): boolean {
  return chipsOf(query).some(chip => chip.field === field && !chip.negated && chip.values.some(v => same(v, value)));
}

// A click on a facet: the value is added (beside others of the field: one of them), or taken out where it is.
export function toggleCondition(query: string, field: string, value: string): string {
  const chip = chipsOf(query).find(one => one.field === field && !one.negated);
  if (!chip) return tidy(`${query} ${conditionText(field, [value])}`);
  const values = chip.values.some(v => same(v, value)) ? chip.values.filter(v => !same(v, value)) : [...chip.values, value];
  return replace(query, chip, values.length ? conditionText(field, values) : "");
}

// The condition whatever was there before; "" takes it out.
export function setCondition(query: string, field: string, value: string): string {
  for (const chip of chipsOf(query).filter(one => one.field === field).reverse()) query = replace(query, chip, "");
  return value ? tidy(`${query} ${conditionText(field, [value])}`) : query;
}

export function valueOf(query: string, field: string): string {
  return chipsOf(query).find(chip => chip.field === field && !chip.negated)?.values[0] ?? "";
}

export function without(query: string, chip: Chip): string {
  return replace(query, chip, "");
}

function replace(query: string, chip: Chip, text: string): string {
  return tidy(query.slice(0, chip.begin) + text + query.slice(chip.end));
}

// Double spaces outside of quotation marks go.
function tidy(query: string): string {
  return query.replace(/"[^"]*"?|\s+/g, piece => (piece.startsWith('"') ? piece : " ")).trim();
}
