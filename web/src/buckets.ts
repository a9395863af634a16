// Days put together so that a timeline has at most some 100 bars: by day, by month or by year. Pure functions.
export type Dated = { date: string; counts: number[] };
export type Bucket = { name: string; since: string; until: string; counts: number[] };
export type Size = "day" | "month" | "year";

const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const most = 100;
const longest = 1000;  // bars that are drawn at most, whatever the dates say

const parts = (date: string) => [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))] as [number, number, number];
const two = (value: number) => String(value).padStart(2, "0");
const four = (value: number) => String(value).padStart(4, "0");

// A bucket's number, counted so that neighbours differ by one.
function ordinal(date: string, size: Size): number {
  const [year, month] = parts(date);
  if (size === "year") return year;
  if (size === "month") return year * 12 + month - 1;
  return Math.round(Date.parse(date + "T00:00:00Z") / 86_400_000);
}

function bucket(index: number, size: Size): Bucket {
  if (size === "year") return { name: four(index), since: `${four(index)}-01-01`, until: `${four(index)}-12-31`, counts: [] };
  if (size === "month") {
    const year = Math.floor(index / 12), month = index % 12, last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const stem = `${four(year)}-${two(month + 1)}`;
    return { name: `${names[month]} ${four(year)}`, since: `${stem}-01`, until: `${stem}-${two(last)}`, counts: [] };
  }
  const date = new Date(index * 86_400_000).toISOString().slice(0, 10);
  const [year, month, day] = parts(date);
  return { name: `${day} ${names[month - 1]} ${year}`, since: date, until: date, counts: [] };
}

const valid = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date) && Number.isFinite(Date.parse(date + "T00:00:00Z"));

// The smallest size that needs no more than 100 bars, empty ones between included.
export function bucketsOf(days: Dated[]): { size: Size; buckets: Bucket[] } {
  const dated = days.filter(day => valid(day.date)).sort((a, b) => (a.date < b.date ? -1 : 1));
  const first = dated[0], last = dated[dated.length - 1];
  if (!first || !last) return { size: "day", buckets: [] };
  const size = (["day", "month", "year"] as const).find(one => ordinal(last.date, one) - ordinal(first.date, one) < most) ?? "year";
  const end = ordinal(last.date, size), begin = Math.max(ordinal(first.date, size), end - longest);
  const buckets: Bucket[] = [];
  for (let i = begin; i <= end; ++i) buckets.push({ ...bucket(i, size), counts: first.counts.map(() => 0) });
  for (const day of dated) {
    const one = buckets[ordinal(day.date, size) - begin];
    if (one) day.counts.forEach((count, i) => { one.counts[i] = (one.counts[i] ?? 0) + count; });
  }
  return { size, buckets };
}
