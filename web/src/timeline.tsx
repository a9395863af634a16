// Counts over time, drawn by uPlot. A drag selects dates, a click one bar. Everything that it shows stands in a table
// below too, and the dates can be typed: the drawing is never the only way.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { dateText, number } from "./format";
import { bucketsOf, type Bucket, type Dated } from "./buckets";

type Props = { days: Dated[]; names: [string] | [string, string]; onSelect: (since: string, until: string) => void; label: string };

const color = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const unit: { [size: string]: string } = { day: "day", month: "month", year: "year" };

export function Timeline({ days, names, onSelect, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const select = useRef(onSelect);
  select.current = onSelect;
  const [theme, setTheme] = useState(0);
  const { size, buckets } = useMemo(() => bucketsOf(days), [days]);
  useEffect(() => {
    const again = () => setTheme(n => n + 1);
    const media = matchMedia("(prefers-color-scheme: dark)");
    media.addEventListener("change", again);
    const watch = new MutationObserver(again);
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => { media.removeEventListener("change", again); watch.disconnect(); };
  }, []);
  useEffect(() => {
    const host = box.current;
    if (!host || buckets.length === 0) return;
    const plot = draw(host, buckets, names, bucket => select.current(bucket.since, bucket.until), (a, b) => select.current(a.since, b.until));
    const resize = new ResizeObserver(() => plot.setSize({ width: host.clientWidth, height: 130 }));
    resize.observe(host);
    return () => { resize.disconnect(); plot.destroy(); };
  }, [buckets, theme]);
  if (buckets.length === 0) return null;
  const first = buckets[0]!, last = buckets[buckets.length - 1]!;
  return (
    <figure class="timeline">
      <figcaption>{label}, by {unit[size]}. <span class="hint">Drag across it to choose dates.</span>
        {names.length === 2 && <span class="key"><i class="swatch full" />{names[0]} <i class="swatch hollow" />{names[1]}</span>}
      </figcaption>
      <div class="plot" ref={box} role="img" aria-label={`${label} by ${unit[size]}, ${dateText(first.since)} to ${dateText(last.until)}; the table below has the numbers`} />
      <details>
        <summary>As a table</summary>
        <div class="scroll" tabIndex={0} role="region" aria-label={label}>
          <table>
            <thead><tr><th scope="col">{unit[size]}</th>{names.map(name => <th scope="col" class="num">{name}</th>)}</tr></thead>
            <tbody>{buckets.filter(one => one.counts.some(Boolean)).map(one => (
              <tr><th scope="row"><button type="button" class="plain" onClick={() => onSelect(one.since, one.until)}>{one.name}</button></th>
                {names.map((_, i) => <td class="num">{number(one.counts[i] ?? 0)}</td>)}</tr>
            ))}</tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

const none = (count: number) => count || null;  // no line at the foot for a day without statements

function draw(host: HTMLElement, buckets: Bucket[], names: string[], click: (bucket: Bucket) => void, range: (from: Bucket, to: Bucket) => void): uPlot {
  const at = (index: number) => buckets[Math.max(0, Math.min(buckets.length - 1, index))]!;
  const totals = buckets.map(one => one.counts.reduce((a, b) => a + b, 0));
  const bars = uPlot.paths.bars!({ size: [0.8, 40, 1] });
  const axis = { stroke: color("--soft"), grid: { show: false }, ticks: { stroke: color("--line"), size: 4 }, font: "12px system-ui, sans-serif" };
  const series: uPlot.Series[] = [{}];
  const data: uPlot.AlignedData = names.length === 2
    ? [buckets.map((_, i) => i), totals.map(none), buckets.map(one => none(one.counts[0] ?? 0))]
    : [buckets.map((_, i) => i), totals.map(none)];
  const full = { paths: bars, fill: color("--accent"), stroke: color("--accent"), width: 1, points: { show: false } };
  if (names.length === 2) series.push({ ...full, fill: color("--paper"), width: 1.5 });
  series.push(full);
  return new uPlot({
    width: host.clientWidth, height: 130, legend: { show: false }, padding: [8, 8, 0, 0],
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
    scales: { x: { time: false, range: [-0.6, buckets.length - 0.4] }, y: { range: (_u, _min, max) => [0, Math.max(1, max)] } },
    axes: [
      { ...axis, size: 26, space: 90, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000], values: (_u, ticks) => ticks.map(tick => (Number.isInteger(tick) && buckets[tick] ? buckets[tick]!.name : "")) },
      { ...axis, size: 44, space: 30, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 100000], values: (_u, ticks) => ticks.map(number) },
    ],
    series,
    hooks: {
      setSelect: [plot => {
        if (plot.select.width < 4) return;
        const from = Math.ceil(plot.posToVal(plot.select.left, "x") - 0.4), to = Math.floor(plot.posToVal(plot.select.left + plot.select.width, "x") + 0.4);
        if (to >= from) range(at(from), at(to));
      }],
      ready: [plot => plot.over.addEventListener("click", () => {
        const { idx } = plot.cursor;
        if (plot.select.width < 4 && typeof idx === "number" && (totals[idx] ?? 0) > 0) click(at(idx));
      })],
    },
  }, data, host);
}
