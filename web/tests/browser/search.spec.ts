import { expect, test } from "./base";

test("search finds, marks, and opens a statement in its article", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".totals")).toContainText("statements");
  await page.getByRole("textbox", { name: "Search statements" }).fill("contract");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page).toHaveURL(/\/search\?q=contract/);
  await expect(page.locator(".hit").first()).toBeVisible();
  await expect(page.locator(".hit mark").first()).toHaveText(/contract/i);
  const href = await page.locator(".hit .content a").first().getAttribute("href");
  await page.locator(".hit .content a").first().click();
  await expect(page).toHaveURL(new RegExp(`${href!.replace("#", "#")}$`));
  await expect(page.locator(".chain .card.open")).toBeVisible();
  await expect(page.locator(".text .chosen", { hasText: /contract/i }).first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/search\?q=contract/);
  await expect(page.locator(".hit").first()).toBeVisible();
});

test("a facet puts its condition into the query, as a chip that takes it out again", async ({ page }) => {
  await page.goto("/search?q=tunnel");
  const facet = page.locator(".facet", { hasText: "Outlet" }).getByRole("button", { name: /Valdoria Daily/ });
  await facet.click();
  await expect(page.getByRole("textbox", { name: "Search statements" })).toHaveValue('tunnel outlet:"Valdoria Daily"');
  await expect(page.locator(".chips")).toContainText("Valdoria Daily");
  await expect(page.locator(".hit").first()).toContainText("Valdoria Daily");
  await expect(page.locator(".hit", { hasText: "Harbour Gazette" })).toHaveCount(0);
  await expect(facet).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Remove outlet Valdoria Daily" }).click();
  await expect(page.getByRole("textbox", { name: "Search statements" })).toHaveValue("tunnel");
});

test("a speaker's facet is by number in the query and by name on the chip", async ({ page }) => {
  await page.goto("/search");
  await page.locator(".facet", { hasText: "Who says it" }).getByRole("button", { name: /Ines Duarte/ }).click();
  await expect(page.getByRole("textbox", { name: "Search statements" })).toHaveValue(/^speaker:#\d+$/);
  await expect(page.locator(".chips")).toContainText("Ines Duarte");
  for (const hit of await page.locator(".hit .who").all()) await expect(hit).toContainText("Ines Duarte");
});

test("the timeline: a click on a day of its table, and a drag across the drawing, choose dates", async ({ page }) => {
  await page.goto("/search?q=tunnel");
  await page.getByText("As a table").click();
  await page.locator(".timeline table button").first().click();
  await expect(page).toHaveURL(/since%3A2022-02-25\+until%3A2022-02-25/);
  await expect(page.locator(".hit", { hasText: "Valdoria Daily" })).toHaveCount(0);
  await page.goto("/search?q=tunnel");
  const plot = (await page.locator(".u-over").boundingBox())!;
  await page.mouse.move(plot.x + plot.width * 0.6, plot.y + 40);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width * 0.8, plot.y + 40, { steps: 5 });
  await page.mouse.move(plot.x + plot.width - 2, plot.y + 40, { steps: 5 });
  await page.mouse.up();
  await expect(page).toHaveURL(/since%3A2022-03-\d\d\+until%3A2022-03-14/);
  await expect(page.locator(".hit").first()).toContainText("Valdoria Daily");
});

test("a query that cannot be read: what and where, under the box", async ({ page }) => {
  await page.goto("/search");
  const box = page.getByRole("textbox", { name: "Search statements" });
  await box.fill("tunnel (mayor");
  await box.press("Enter");
  await box.fill("tunnel bogus:1");
  await box.press("Enter");
  const error = page.getByRole("alert");
  await expect(error).toContainText("This query cannot be read");
  await expect(error).toContainText("bogus");
  await expect(error.locator(".here")).toHaveText("b");
  await error.getByRole("button", { name: "Go to the place" }).click();
  await expect(box).toBeFocused();
  expect(await box.evaluate((one: HTMLInputElement) => one.selectionStart)).toBe(7);
});

test("no hits: what to loosen", async ({ page }) => {
  await page.goto("/search?q=" + encodeURIComponent("tunnel outlet:Nowhere"));
  await expect(page.getByText("No statement fits all of this")).toBeVisible();
  await page.getByRole("button", { name: "without outlet Nowhere" }).click();
  await expect(page.locator(".hit").first()).toBeVisible();
});

test("sorting, the list of articles, and pages of hits", async ({ page }) => {
  await page.goto("/search?q=speaker:Duarte");
  await page.getByLabel("Sort").selectOption("oldest");
  await expect(page.locator(".hit").first()).toContainText("25 February 2022");
  await page.getByLabel("Sort").selectOption("newest");
  await expect(page.locator(".hit").first()).toContainText("14 March 2022");
  await page.getByRole("button", { name: "Articles" }).click();
  await expect(page.locator(".hit .title").first()).toContainText("Mayor signs tunnel contract");
  await page.goto("/search");
  await expect(page.locator(".hit")).toHaveCount(20);
  await page.getByRole("button", { name: "More statements" }).click();
  await expect.poll(() => page.locator(".hit").count()).toBeGreaterThan(20);
  const hrefs = await page.locator(".hit").evaluateAll(all => all.map(one => (one as HTMLElement).dataset["href"]));
  expect(new Set(hrefs).size).toBe(hrefs.length);
});

test("keys: / to the box, j and k through the hits, Enter opens, ? helps", async ({ page }) => {
  await page.goto("/search?q=tunnel");
  await expect(page.locator(".hit").first()).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(page.locator(".hit").first()).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  const href = await page.locator(".hit").first().getAttribute("data-href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(href! + "$"));
  await page.keyboard.press("/");
  await expect(page).toHaveURL(/\/search$/);
  await page.keyboard.press("/");
  await expect(page.getByRole("textbox", { name: "Search statements" })).toBeFocused();
});

test("the syntax help's examples are searches", async ({ page }) => {
  await page.goto("/search");
  await page.getByRole("button", { name: "Syntax" }).click();
  const links = page.locator(".syntax a");
  for (const href of await links.evaluateAll(all => all.map(one => one.getAttribute("href")!))) {
    const answer = await page.request.get("/api" + href + "&limit=1");
    expect(answer.status(), href).toBe(200);
  }
  await links.first().click();
  await expect(page).toHaveURL(/q=neutral\+status/);
});
