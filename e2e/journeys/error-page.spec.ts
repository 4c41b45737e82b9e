import { sql } from "drizzle-orm";
import { violationsOn } from "../axe.ts";
import { expect, test } from "../fixtures.ts";
import { connect, idIn, newPracticeOrg } from "./connecting.ts";
import { northwind } from "./people.ts";

test("a bug shows the error page with a reference, nothing of its cause, and the rest goes on", async ({
  page,
  orglink,
  complaints,
}) => {
  const { credentials } = await newPracticeOrg(orglink, "damaged");
  await connect(page, "To be damaged", credentials);
  await expect(page.getByRole("heading", { level: 1, name: "To be damaged" })).toBeVisible();
  const address = northwind.connection(idIn(page));
  await page.goto("about:blank");
  // No page expects what the store cannot hold: a card of another shape stands for any bug.
  await orglink.restart((db) => db.execute(sql`update connection set card = '{"orgName": {"torn": "apart"}}'::jsonb`));

  complaints.allow(/status of 500/);
  complaints.allow(/An error occurred in the Server Components render|Minified React error/);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1, name: "Orglink failed to show this page" })).toBeVisible();
  await expect(page.getByText("Reference for whoever runs this Orglink")).toBeVisible();
  expect(await page.content()).not.toContain("torn");
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await violationsOn(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole("link", { name: "Go to Orglink" }).click();
  await page.goto(northwind.settings);
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
});
