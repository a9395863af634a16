import { readFileSync } from "node:fs";
import { articlePath, expect, test } from "./base";

const chain = "tests/pages/chain.html";

test("a pasted page shows its record", async ({ page }) => {
  await page.goto("/read");
  await page.getByLabel("Text or HTML").fill(readFileSync(chain, "utf8"));
  const sent = page.waitForRequest("**/api/read*");
  await page.getByRole("button", { name: "Read", exact: true }).click();
  expect((await sent).headers()["content-type"]).toContain("text/html");
  await expect(page.getByRole("heading", { level: 1, name: /Tunnel will open/ })).toBeVisible();
  await expect(page.locator(".origin")).toContainText("Harbour Gazette");
  await page.locator(".text .said", { hasText: "We have built" }).first().click();
  await expect(page.locator(".chain .card.open")).toContainText("Anna Kovarik");
  await page.locator(".chain .card.open .name").click();
  await expect(page).toHaveURL(/\/search\?q=speaker/);
});

test("a dropped file is read; too large and empty ones are told before they are sent", async ({ page }) => {
  await page.goto("/read");
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("nothing to read yet");
  const files = await page.evaluateHandle(text => {
    const data = new DataTransfer();
    data.items.add(new File([text], "page.html", { type: "text/html" }));
    return data;
  }, readFileSync(chain, "utf8"));
  await page.locator("form.reading").dispatchEvent("drop", { dataTransfer: files });
  await expect(page.locator(".file")).toContainText("page.html");
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await expect(page.locator(".card").first()).toBeVisible();
  const large = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(17 * 1024 * 1024)], "large.html"));
    return data;
  });
  await page.locator("form.reading").dispatchEvent("drop", { dataTransfer: large });
  await expect(page.getByRole("alert")).toContainText("16 MiB at most");
});

test("errors of reading are told", async ({ page }) => {
  await page.goto("/read");
  await page.getByLabel("Text or HTML").fill("A text. He said so.");
  const problem = (status: number, detail: string) => ({ status, contentType: "application/problem+json", body: JSON.stringify({ title: "x", status, detail }) });
  for (const [status, said] of [[503, "Reading is not available"], [422, "could not be read as a news page"], [413, "too large"]] as const) {
    await page.route("**/api/read*", route => route.fulfill(problem(status, "why it is so")));
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText(said);
    await expect(page.getByRole("alert")).toContainText("why it is so");
    await page.unroute("**/api/read*");
  }
});

test("a hostile page is shown as text; nothing of it runs", async ({ page }) => {
  const hacked = () => page.evaluate(() => (window as unknown as { hacked?: number }).hacked);
  await page.goto(await articlePath(page, /Hostile page/));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("<script>window.hacked=1</script> Hostile page says hello");
  await expect(page.locator(".text")).toContainText('<img src=x onerror="window.hacked=3">');
  await expect(page.locator(".text")).toContainText("\ufffd");
  await expect(page.locator(".facts").first()).toContainText("<img src=x onerror=alert(2)> Outlet");
  await expect(page.locator(".notes")).toContainText("not valid utf-8");
  await expect(page.locator('main script, main img, main svg, main [onclick], main a[href^="javascript" i]')).toHaveCount(0);
  for (const card of await page.locator(".card .number").all()) await card.click();
  expect(await hacked()).toBeUndefined();
  await page.goto("/search?q=" + encodeURIComponent("harmless"));
  await expect(page.locator(".hit").first()).toContainText("<img src=x");
  await page.goto("/search?q=" + encodeURIComponent('"><img src=x onerror=alert(1)>'));
  await expect(page.getByRole("textbox", { name: "Search statements" })).toHaveValue('"><img src=x onerror=alert(1)>');
  await page.goto("/read");
  await page.getByLabel("Choose a file").setInputFiles("tests/pages/hostile.html");
  await page.getByRole("button", { name: "Read", exact: true }).click();
  await expect(page.locator("#read-result .text")).toContainText('<img src=x onerror="window.hacked=3">');
  expect(await hacked()).toBeUndefined();
});

test("javascript: addresses in a record are never links", async ({ page }) => {
  const path = await articlePath(page, /Tunnel will open/);
  await page.route("**/api/articles/*", async route => {
    const answer = await (await route.fetch()).json();
    answer.record.source.url = "javascript:window.hacked=9";
    answer.record.article.credits = [{ outlet: "Bad", how: "source", url: "javascript:window.hacked=10", span: null }];
    answer.seen = [{ path: "x.html", url: "data:text/html,<script>1</script>", fetched: null, first: "2026-01-01T00:00:00Z", last: "2026-01-01T00:00:00Z" }];
    await route.fulfill({ json: answer });
  });
  await page.goto(path);
  await expect(page.locator(".facts").first()).toContainText("javascript:window.hacked=9");
  await expect(page.locator('a[href^="javascript" i], a[href^="data" i]')).toHaveCount(0);
  for (const link of await page.locator('main a[href^="http"]').all()) await expect(link).toHaveAttribute("rel", "noopener noreferrer");
});

test("an article of 10 MB with thousands of statements stays quick", async ({ page }) => {
  const path = await articlePath(page, /Tunnel will open/);
  await page.route("**/api/articles/*", async route => {
    const answer = await (await route.fetch()).json();
    const sentence = "The mayor said that the city would pay for it 🚇. ", count = 200_000, width = Array.from(sentence).length;
    const { record } = answer;
    record.article = { ...record.article, text: sentence.repeat(count), headline: null, sentences: [], parts: [], boilerplate: [], credits: [], place: null };
    const one = record.statements[0];
    record.statements = Array.from({ length: 5000 }, (_, i) => ({ ...one, id: `s${i + 1}`, parent: null, source: [[i * 40 * width, i * 40 * width + 9]], cue: null,
      content: [[i * 40 * width + 15, i * 40 * width + 40]], addressee: null, condition: null }));
    for (const actor of record.actors) actor.mentions = [];
    await route.fulfill({ json: answer });
  });
  const begin = Date.now();
  await page.goto(path);
  await expect(page.locator(".mark").first()).toBeVisible();
  const first = Date.now() - begin;
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(20_000);
  const from = Date.now();
  await page.keyboard.press("j");
  await expect(page.locator(".chain .card.open")).toBeVisible();
  const step = Date.now() - from;
  await page.evaluate(() => { location.hash = "#s4000"; });
  await expect(page.locator("#card-s4000")).toHaveClass(/open/);
  await expect(page.locator(".text #s4000")).toBeInViewport();
  console.log(`10 MB: first words after ${first} ms, a key ${step} ms, to statement 4000 ${Date.now() - from - step} ms`);
  expect(first).toBeLessThan(10_000);
  expect(step).toBeLessThan(2_000);
});
