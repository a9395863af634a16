import { actorPath, articlePath, expect, expectAccessible, expectNoOverflow, test, tunnel } from "./base";

const views: [string, (page: import("@playwright/test").Page) => Promise<string>, string][] = [
  ["front page", async () => "/", ".actors li"],
  ["search", async () => "/search?q=tunnel+outlet%3A%22Harbour+Gazette%22", ".hit"],
  ["articles", async () => "/search?view=articles", ".hit"],
  ["a query's mistake", async () => "/search?q=bogus%3A1", "[role=alert]"],
  ["no hits", async () => "/search?q=zeppelin", ".notice"],
  ["article", async page => articlePath(page, tunnel), ".card"],
  ["statement", async page => (await articlePath(page, tunnel)) + "#s5", ".card.open"],
  ["actor", async page => actorPath(page, "Duarte"), ".hit"],
  ["actors", async () => "/actors", ".actors li"],
  ["read", async () => "/read", "textarea"],
  ["not found", async () => "/article/ffffffffffffffff", "[role=alert]"],
];

for (const scheme of ["light", "dark"] as const) for (const width of [1280, 360]) {
  test(`every view is accessible and fits: ${scheme}, ${width} wide`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 800 });
    for (const [name, path, ready] of views) {
      await test.step(name, async () => {
        await page.goto("about:blank");
        await page.goto(await path(page));
        await expect(page.locator(`${ready} >> visible=true`).first()).toBeVisible();
        await page.waitForLoadState("networkidle");
        await expectAccessible(page);
        await expectNoOverflow(page);
      });
    }
    await page.goto("/");
    await page.keyboard.press("?");
    await expectAccessible(page);
  });
}

test("the theme is chosen, kept, and forgotten", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: "Change to dark" }).click();
  expect(await ground()).not.toBe(light);
  await page.reload();
  expect(await ground()).not.toBe(light);
  await page.getByRole("button", { name: "Change to light" }).click();
  expect(await ground()).toBe(light);
  expect(await page.evaluate(() => localStorage.getItem("hearsay.theme"))).toBeNull();
});

test("lines under statements can be told from the ground, in both themes", async ({ page }) => {
  for (const scheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto("/");
    const ratios = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
      const luminance = (name: string) => {
        const hex = style.getPropertyValue(name).trim();
        const [r, g, b] = [1, 3, 5].map(at => channel(parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number];
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ratio = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      return [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap(i => ["--paper", "--sheet"].map(ground => ratio(luminance(`--c${i}`), luminance(ground))));
    });
    for (const one of ratios) expect(one).toBeGreaterThanOrEqual(4.5);
  }
});

test("on a narrow screen the chosen statement's card stands at the foot", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(await articlePath(page, tunnel));
  await page.locator(".text .said").nth(2).click();
  await expect(page.locator(".peek")).toBeInViewport();
  await expect(page.locator(".text .chosen").first()).toBeInViewport();
  await page.locator(".peek").getByRole("button", { name: "Close" }).click();
  await expect(page.locator(".peek")).toHaveCount(0);
});

test("the skip link and the view's focus", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.getByRole("link", { name: "Actors", exact: true }).click();
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page).toHaveTitle("Actors · Hearsay");
});

test("actors are found by name", async ({ page }) => {
  await page.goto("/actors");
  await page.getByLabel("Name, Wikidata id or #number").fill("Kovarik");
  await page.getByRole("button", { name: "Find" }).click();
  await page.locator(".actors").getByRole("link", { name: "Anna Kovarik" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Anna Kovarik");
  await expect(page.locator(".timeline")).toContainText("by others' account");
  await expect(page.locator(".facet", { hasText: "Carried by" })).toContainText("Valdoria Daily");
});

test("errors help: server gone, token wanted, not found, no such view", async ({ page }) => {
  await page.route("**/api/**", route => route.abort());
  await page.goto("/search?q=tunnel");
  await expect(page.getByRole("alert").first()).toContainText("The server does not answer");
  await page.unroute("**/api/**");
  await page.getByRole("button", { name: "Try again" }).first().click();
  await expect(page.locator(".hit").first()).toBeVisible();
  await page.route("**/api/**", route => route.fulfill({ status: 401, contentType: "application/problem+json", body: '{"title":"Unauthorized","status":401,"detail":"no token"}' }));
  await page.goto("/");
  await expect(page.getByRole("alert").first()).toContainText("A token is needed");
  await expect(page.getByLabel(/wants its token/)).toBeVisible();
  await page.unroute("**/api/**");
  await page.goto("/article/ffffffffffffffff");
  await expect(page.getByRole("alert")).toContainText("It may have been taken out");
  await page.goto("/");
  await page.evaluate(() => { history.pushState(null, "", "/nowhere"); dispatchEvent(new PopStateEvent("popstate")); });
  await expect(page.getByText("There is no page at this address")).toBeVisible();
});
