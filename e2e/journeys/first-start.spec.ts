import { expect, test } from "../fixtures.ts";
import { fact, fillForm, sendForm } from "./connecting.ts";
import { claim, northwind, sendCode, signIn } from "./people.ts";

test.use({ begin: "first-start" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("first start, guide, form: a practice org is connected and its identity shown", async ({
      page,
      orglink,
      newBrowser,
    }) => {
      await page.goto("/");
      await sendCode(page, "not-the-code");
      await expect(page.getByRole("alert").filter({ hasText: "This is not the code" })).toContainText(
        "One thing to fix",
      );
      await expect(page.getByLabel("Password", { exact: true })).toHaveCount(0);
      await claim(page, orglink);
      await expect(page.getByRole("heading", { name: "No org is connected yet" })).toBeVisible();

      // The practice org is set up and its values are read where a newcomer reads them.
      await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Practice" }).click();
      await page
        .getByRole("row", { name: /No app yet/ })
        .getByRole("link")
        .click();
      await page.getByRole("link", { name: "All switches" }).click();
      await page.getByRole("button", { name: "Set up everything as the guide says" }).click();
      await expect(page.getByText("As the guide says", { exact: true })).toBeVisible();
      const { credentials, host } = await orglink.practice().findOrg("acme.my.salesforce.test");
      await expect(fact(page, "Consumer Key")).toContainText(credentials?.consumerKey ?? "no key");
      await expect(fact(page, "Consumer Secret")).toContainText(credentials?.consumerSecret ?? "no secret");

      // The guide: what is ticked is ticked after a reload, and for the same person at another machine.
      await page.goto(northwind.connections);
      await page.getByRole("link", { name: "Connect Salesforce" }).click();
      await page.getByLabel("Any address of your Salesforce").fill(`https://${host}/lightning/setup/SetupOneHome/home`);
      await page.getByText("More: a name, a project").click();
      await page.getByLabel("What is the connection for?").fill("Billing sync");
      await page.getByRole("button", { name: "Start", exact: true }).click();
      await expect(page.getByText("Step 1 of 4")).toBeVisible();
      const ticks = page.getByRole("button", { name: /^Done: / });
      await ticks.first().click();
      await expect(ticks.first()).toHaveAttribute("aria-pressed", "true");
      await page.reload();
      await expect(ticks.first()).toHaveAttribute("aria-pressed", "true");
      await expect(ticks.last()).toHaveAttribute("aria-pressed", "false");
      const elsewhere = await newBrowser({ javaScriptEnabled });
      await signIn(elsewhere);
      await expect(elsewhere.getByRole("heading", { level: 1, name: "Connections" })).toBeVisible();
      await elsewhere.goto(page.url());
      await expect(elsewhere.getByRole("button", { name: /^Done: / }).first()).toHaveAttribute("aria-pressed", "true");

      // The form knows the My Domain and the name already.
      await page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: "Connect" }).click();
      await expect(page.getByLabel("Instance URL")).toHaveValue(host);
      await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Billing sync");
      await fillForm(page, {
        instanceUrl: host,
        consumerKey: credentials?.consumerKey ?? "",
        consumerSecret: credentials?.consumerSecret ?? "",
      });
      await sendForm(page);

      await expect(page.getByRole("heading", { level: 1, name: "Billing sync" })).toBeVisible();
      await expect(fact(page, "Org")).toContainText("Acme GmbH");
      await expect(fact(page, "Runs as")).toContainText("integration@acme.example");
      await expect(fact(page, "My Domain")).toContainText(host);
      await expect(fact(page, "OAuth scopes")).toHaveText(/\bapi\b/);
      await expect(page.getByText("practice", { exact: true })).toBeVisible();
      await page.goto(northwind.connections);
      await expect(page.getByRole("row", { name: /Billing sync/ })).toContainText("Healthy");
    });
  });
}
