import { expect, test } from "../fixtures.ts";
import type { RunningOrglink } from "../running-orglink.ts";
import { connect, credentialsOf, fact, newPracticeOrg } from "./connecting.ts";

/** An org whose app was made a moment ago, and the seconds its token endpoint takes to know it. */
async function newFreshApp(orglink: RunningOrglink, name: string, propagationDelaySeconds: number) {
  const { host } = await newPracticeOrg(orglink, name);
  await orglink.practice().changeOrg(host, { appExists: false });
  const org = await orglink.practice().changeOrg(host, { propagationDelaySeconds, appExists: true });
  return { host, credentials: credentialsOf(org) };
}

test("an app that Salesforce does not know yet: a countdown, a restart of the server, and it connects by itself", async ({
  page,
  orglink,
}) => {
  const { host, credentials } = await newFreshApp(orglink, "fresh", 600);
  await connect(page, "Fresh app", credentials);
  await expect(page.getByRole("heading", { level: 1, name: "Salesforce does not know the app yet" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "This org does not know the Consumer Key" })).toBeHidden();
  await expect(page.getByRole("timer")).toHaveText(/^Next try in 0:\d\d$/);
  await expect(page.getByText("You may close this page.")).toBeVisible();
  const failed = page.url();

  await page.goto("about:blank");
  await orglink.restart();
  await orglink.practice().changeOrg(host, { propagationDelaySeconds: 0 });
  await page.goto(failed);
  // The pauses between tries are twenty seconds, then forty.
  await expect(page.getByRole("heading", { level: 1, name: "Fresh app" })).toBeVisible({ timeout: 120_000 });
  await expect(fact(page, "Runs as")).toContainText("integration@");
});

test("somebody who stops the trying is asked no more, and the values are still there", async ({ page, orglink }) => {
  const { host, credentials } = await newFreshApp(orglink, "impatient", 600);
  await connect(page, "Impatient", credentials);
  await page.getByRole("button", { name: "Stop trying" }).click();
  await expect(page.getByRole("main").getByText("Waiting for Salesforce")).toHaveCount(0);
  await orglink.practice().changeOrg(host, { propagationDelaySeconds: 0 });
  await page.getByRole("link", { name: "See the last check" }).click();
  await page.getByRole("button", { name: "Test again" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Impatient" })).toBeVisible();
});

test("a definite fault in a new app is a problem, with one line that says when Orglink looks again", async ({
  page,
  orglink,
}) => {
  const { host, credentials } = await newFreshApp(orglink, "definite", 0);
  await orglink.practice().changeOrg(host, { settingsClientCredentials: false });
  await connect(page, "Definite", credentials);
  await expect(page.getByRole("heading", { level: 1, name: "The client credentials flow is off" })).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText(/^Mend it, we look again in 0:\d\d$/);
  await expect(page.getByText("You may close this page.")).toHaveCount(0);
});
