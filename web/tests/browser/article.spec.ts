import { articlePath, expect, statementOf, test, tunnel } from "./base";

test("an article: text as written, statements numbered, the chain beside it", async ({ page }) => {
  await page.goto(await articlePath(page, tunnel));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Tunnel will open only if the city pays");
  await expect(page.locator(".origin")).toHaveText(/Harbour Gazette.*Reuters/);
  // Behind an emoji: spans of code points that were taken for UTF-16 would be shifted.
  const path = new URL(page.url()).pathname;
  const { id } = await statementOf(page, path, /The harbour tunnel/);
  await page.locator(`#card-${id} .number`).click();
  await expect(page.locator(".text .chosen")).toHaveText([/^The harbour tunnel 🚇 will open in May /, /if the city pays its share$/]);
  await expect(page.locator(`#card-${id} .condition`)).toContainText("if the city pays its share");
  await expect(page.locator(".text .r-condition")).toHaveText("if the city pays its share");
  await expect(page.locator(".text li")).toHaveCount(2);
  await expect(page.locator(".text h2")).toContainText("The mayor's answer");
  const text = await page.locator(".text").evaluate(node => {
    const copy = node.cloneNode(true) as HTMLElement;
    copy.querySelectorAll(".mark").forEach(mark => mark.remove());
    return copy.textContent ?? "";
  });
  const { record } = await (await page.request.get(`/api${path.replace("/article/", "/articles/")}`)).json();
  expect(text.replace(/\s/g, "")).toBe((record.article.text as string).replace(/\s/g, ""));
});

test("a click in the text finds the card, a click on the card finds the text", async ({ page }) => {
  const path = await articlePath(page, tunnel);
  await page.goto(path);
  const nested = await statementOf(page, path, /^that the city would pay/);
  await page.locator(".text .said", { hasText: "that the city would pay 40 million crowns by March" }).first().click();
  await expect(page.locator(`#card-${nested.id}`)).toHaveClass(/open/);
  await expect(page).toHaveURL(new RegExp(`#${nested.id}$`));
  await expect(page.locator(`#card-${nested.id}`)).toBeInViewport();
  const last = page.locator(".chain .card").last();
  await last.locator(".number").click();
  await expect(last).toHaveClass(/open/);
  await expect(page.locator(".text .chosen").first()).toBeInViewport();
});

test("a nested statement has its whole chain, and leads to its actor", async ({ page }) => {
  const path = await articlePath(page, tunnel);
  const nested = await statementOf(page, path, /^that the city would pay/);
  expect(nested.parent).not.toBeNull();
  await page.goto(`${path}#${nested.id}`);
  const card = page.locator(`#card-${nested.id}`);
  await expect(card.locator(".path li")).toHaveText([/Outlet Harbour Gazette/, /Credits Reuters/, /Speaker Pavel Horn/, /Nested Ines Duarte/]);
  await card.locator(".path").getByRole("link", { name: "Ines Duarte" }).click();
  await expect(page).toHaveURL(/\/actor\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ines Duarte");
  await page.getByRole("button", { name: /By others' account/ }).click();
  await expect(page.locator(".hit", { hasText: "that the city would pay 40 million crowns" })).toContainText("according to Pavel Horn");
  await page.getByRole("button", { name: /Quoted with/ }).click();
  await expect(page.locator(".hit", { hasText: "I have not signed a contract" })).toBeVisible();
  await expect(page.locator(".hit", { hasText: "that the city would pay 40 million crowns" })).toHaveCount(0);
});

test("a link to one statement opens it", async ({ page }) => {
  const path = await articlePath(page, tunnel);
  const last = await statementOf(page, path, /summer$/);
  await page.goto(`${path}#${last.id}`);
  await expect(page.locator(`#card-${last.id}`)).toHaveClass(/open/);
  await expect(page.locator(`.text #${last.id}`)).toBeInViewport();
  await page.locator(`#card-${last.id}`).getByRole("button", { name: "Copy link" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test("a link to a late statement of a long article brings both sides to it", async ({ page }) => {
  const { articles } = await (await page.request.get("/api/articles?limit=100")).json() as { articles: { id: string; statements: number }[] };
  const longest = articles.reduce((a, b) => (b.statements > a.statements ? b : a));
  test.skip(longest.statements < 25, "the mock has no long article");
  await page.goto(`/article/${longest.id}#s${longest.statements}`);
  await expect(page.locator(`.text #s${longest.statements}`)).toBeInViewport();
  await expect(page.locator(`#card-s${longest.statements}`)).toBeInViewport();
});

test("a citation is copied, with its speaker, words, outlet, date and link", async ({ page }) => {
  const path = await articlePath(page, tunnel);
  const { id } = await statementOf(page, path, /We have built/);
  await page.goto(`${path}#${id}`);
  await page.locator(`#card-${id}`).getByRole("button", { name: "Copy citation" }).click();
  await expect(page.getByText("Citation copied")).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("Anna Kovarik: “We have built what we promised");
  expect(text).toContain("Harbour Gazette, crediting Reuters, 25 February 2022. https://gazette.example/2022/02/25/tunnel");
  expect(text).toContain(page.url());
});

test("keys go through the statements", async ({ page }) => {
  await page.goto(await articlePath(page, tunnel));
  await expect(page.locator(".card").first()).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.locator("#card-s2")).toHaveClass(/open/);
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/#s3$/);
  await page.keyboard.press("k");
  await expect(page).toHaveURL(/#s2$/);
  await page.keyboard.press("c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Anna Kovarik");
  await page.keyboard.press("Enter");
  await expect(page.locator("#card-s2 .name")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator(".chain .card.open")).toHaveCount(0);
  await expect(page).toHaveURL(/\/article\/[0-9a-f]{16}$/);
});

test("where it was seen, and downloads", async ({ page }) => {
  const path = await articlePath(page, tunnel);
  await page.goto(path);
  await expect(page.getByRole("region", { name: "Where and when it was seen" })).toContainText("chain.html");
  for (const name of ["record", "annotations", "quotations"]) {
    const link = page.locator(".downloads").getByRole("link", { name });
    expect((await page.request.get((await link.getAttribute("href"))!)).status()).toBe(200);
  }
});
