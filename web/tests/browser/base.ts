// What every test of the page watches: nothing that a page wrote runs, nothing breaks the Content-Security-Policy, no
// exception in our own code, no request to another host.
import AxeBuilder from "@axe-core/playwright";
import { expect, test as plain, type Page } from "@playwright/test";

export const test = plain.extend<{ page: Page }>({
  page: async ({ page, baseURL }, use) => {
    const wrong: string[] = [];
    page.on("pageerror", error => wrong.push(`exception: ${error.message}`));
    page.on("dialog", dialog => { wrong.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
    page.on("console", message => { if (/Content Security Policy|Refused to/i.test(message.text())) wrong.push(message.text()); });
    page.on("request", request => { if (!request.url().startsWith(baseURL!) && !/^(data|about|blob):/.test(request.url())) wrong.push(`request to ${request.url()}`); });
    await use(page);
    expect(wrong).toEqual([]);
  },
});

export { expect };

export async function expectAccessible(page: Page) {
  const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  expect(found.violations.map(one => `${one.id}: ${one.nodes.slice(0, 4).map(node => node.html.slice(0, 200)).join(" | ")}`)).toEqual([]);
}

export async function expectNoOverflow(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

// The address of an article, by words of its headline.
export async function articlePath(page: Page, words: RegExp): Promise<string> {
  const answer = await page.request.get("/api/articles?limit=100");
  const { articles } = (await answer.json()) as { articles: { id: string; headline: string | null }[] };
  const found = articles.find(article => words.test(article.headline ?? ""));
  expect(found, `an article "${words}"`).toBeTruthy();
  return `/article/${found!.id}`;
}

export async function actorPath(page: Page, name: string): Promise<string> {
  const answer = await page.request.get(`/api/actors?q=${encodeURIComponent(name)}`);
  const { actors } = (await answer.json()) as { actors: { actor: number }[] };
  return `/actor/${actors[0]!.actor}`;
}

export const tunnel = /Tunnel will open/;

// A statement of the tunnel's article by its words, as the record has it: models differ in numbers.
export async function statementOf(page: Page, path: string, words: RegExp): Promise<{ id: string; parent: string | null; speaker: string }> {
  const { record } = await (await page.request.get(`/api${path.replace("/article/", "/articles/")}`)).json();
  const points = Array.from(record.article.text as string);
  const found = record.statements.find((one: { content: [number, number][] }) => words.test(one.content.map(([b, e]) => points.slice(b, e).join("")).join(" … ")));
  expect(found, `a statement "${words}"`).toBeTruthy();
  return { id: found.id, parent: found.parent, speaker: record.actors.find((one: { id: string }) => one.id === found.speaker)?.name ?? "" };
}
