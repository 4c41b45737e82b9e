import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { articles } from "#lib/domain/problems/articles";
import { controls, screenIds, stepIds } from "#lib/domain/setup/controls";
import type { GuidedPartId } from "#lib/domain/setup/parts";
import { askedOf, partRows } from "#lib/guide/part";
import { partName, partOf } from "#lib/guide/parts";
import { headingOf } from "#lib/guide/step";
import { type StepRow, stepRows } from "#lib/guide/step-rows";
import { stepNumber, stepOf, steps } from "#lib/guide/steps";
import { suggestedApiName } from "#lib/guide/values";
import { routes } from "#lib/routes";
import { expect, test } from "./fixtures.ts";
import { connect, idIn, newPracticeOrg } from "./journeys/connecting.ts";
import { northwind } from "./journeys/people.ts";
import { filledTo, overlaps, readSheets, type Sheet, withoutSpaces } from "./printed-sheets.ts";
import { newDataDir, removeDataDir, startOrglink } from "./running-orglink.ts";

const samplePicture = readFileSync(
  new URL("../public/guide/pictures/5-key-and-secret.verification.new.png", import.meta.url).pathname,
);

/** Begins a setup and answers its id. */
async function newSetup(page: Page, name: string): Promise<string> {
  await page.goto(northwind.newSetup);
  await page.getByLabel("Any address of your Salesforce").fill("https://acme.my.salesforce.test/");
  await page.getByText("More: a name, a project").click();
  await page.getByLabel("What is the connection for?").fill(name);
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: partName("create-app") })).toBeVisible();
  return idIn(page);
}

const onward = (page: Page): Locator =>
  page.getByRole("navigation", { name: "Before and after" }).getByRole("link").last();

const boxOf = async (locator: Locator) => {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not shown`);
  return box;
};

/** How many bytes of a page come over the wire, to a browser that reads brotli. */
const bytesOnTheWire = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = get(url, { headers: { "accept-encoding": "gzip, deflate, br" } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on("end", () => resolve(bytes));
    });
    asked.on("error", reject);
  });

test("a step is at most 45 KB on the wire", async ({ orglink }) => {
  for (const { id } of steps) {
    expect.soft(await bytesOnTheWire(`${orglink.url}${routes.guideStep(id)}`), id).toBeLessThanOrEqual(45 * 1024);
  }
});

test.describe("at 1280 by 800", () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  for (const step of steps) {
    test(`${step.id} shows title, way to Setup, first instruction and its ring without scrolling`, async ({ page }) => {
      await page.goto(routes.guideStep(step.id));
      const [first] = step.instructions;
      if (first === undefined) throw new Error("a step has instructions");
      for (const seen of [
        page.getByRole("heading", { level: 1, name: step.title }),
        ...(step.id === "1-open-setup" ? [] : [page.getByText("type this into Quick Find")]),
        page.getByRole("heading", { name: headingOf(first) }).first(),
        page.locator(`[data-control="${first.control}"]`).first(),
      ]) {
        const { y, height } = await boxOf(seen);
        expect(y + height).toBeLessThanOrEqual(800);
      }
      for (const screen of await page.locator("[data-screen]").all()) {
        expect((await boxOf(screen)).width).toBeGreaterThanOrEqual(520);
      }
    });
  }

  test("a screen stays beside its instructions while they are read", async ({ page }) => {
    await page.goto(`${routes.guideStep("4-policies")}#policies-save-button`);
    const last = page.locator("#policies-save-button");
    await expect(last).toBeInViewport();
    await expect(page.locator('[data-screen="policies-edit"] .sf-canvas')).toBeInViewport();
    const screen = await boxOf(page.locator('[data-screen="policies-edit"]'));
    expect(screen.x).toBeGreaterThan((await boxOf(last)).x + 300);
  });
});

test("for an app name without Latin letters step 2 says what to type as API Name, and shows it typed", async ({
  page,
}) => {
  const id = await newSetup(page, "Name");
  await page.goto(northwind.setup(id));
  await page.getByLabel("External Client App Name").fill("会社連携");
  await page.getByRole("button", { name: "Save these values" }).click();
  await expect(page.getByText("Kept.")).toBeVisible();
  await page.goto(northwind.step(id, "2-create"));
  await expect(page.locator("#api-name")).toContainText("Type one: Salesforce leaves it empty");
  await expect(page.locator("#api-name")).toContainText(suggestedApiName);
  await expect(page.locator('[data-control="api-name"]')).toContainText(suggestedApiName);
  await expect(page.locator('[data-control="app-name"]')).toContainText("会社連携");
});

test("own values stand in the screens of a step, in its texts, and where it is enlarged", async ({ page }) => {
  const id = await newSetup(page, "Billing");
  await page.goto(northwind.setup(id));
  await page.getByLabel("Run As (Username)").fill("billing@acme.example.uat");
  await page.getByRole("button", { name: "Save these values" }).click();
  await expect(page.getByText("Kept.")).toBeVisible();
  await page.goto(northwind.step(id, "4-policies"));
  const screen = page.locator('[data-screen="policies-edit"]');
  await expect(screen.locator('[data-control="run-as-username"]')).toContainText("billing@acme.example.uat");
  await expect(screen.locator(".sf-alt")).toContainText("Run As (Username): text “billing@acme.example.uat”");
  await page.getByRole("link", { name: "Enlarge External Client App, Policies tab, editing" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Policies tab, editing");
  await expect(page.locator('[data-control="run-as-username"]')).toContainText("billing@acme.example.uat");
  await page.getByRole("link", { name: partName("run-as") }).click();
  await expect(page.locator("#on-policies-edit")).toBeInViewport();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the guide is searched, read and walked through without an account", async ({ newBrowser }) => {
      const page = await newBrowser({ javaScriptEnabled });
      await page.goto(routes.guide);
      await page.getByRole("searchbox", { name: "Search the guide" }).fill("execution user");
      await page.getByRole("main").getByRole("button", { name: "Search", exact: true }).click();
      await page.getByRole("link", { name: "Run As (Username)" }).click();
      await expect(page).toHaveURL(/4-policies#run-as-username$/);
      await page.getByRole("link", { name: "Blue", exact: true }).click();
      await expect(page.locator("[data-screen].sf-blue")).toHaveCount(stepOf("4-policies").screens.length);
      await page.getByText("Describe this picture").first().click();
      await expect(page.getByText("Ring 1, External Client App Name:").last()).toBeVisible();

      await page.goto(routes.guidePage("before-you-begin"));
      await page.getByRole("link", { name: "Start with step 1" }).click();
      for (const id of stepIds) {
        await expect(page.getByText(`Step ${stepNumber(id)} of 7`)).toBeVisible();
        await onward(page).click();
      }
      await expect(page).toHaveURL(/sign-in/);
    });

    test("own values stay in their form once they are kept, and those that Salesforce would refuse are named", async ({
      page,
    }) => {
      const id = await newSetup(page, javaScriptEnabled ? "Scripted values" : "Plain values");
      await page.goto(northwind.setup(id));
      const name = page.getByLabel("External Client App Name");
      const keep = page.getByRole("button", { name: "Save these values" });
      await name.fill("Nightly sync");
      await keep.click();
      await expect(page.getByText("API Name: Nightly_sync")).toBeVisible();
      await expect(name).toHaveValue("Nightly sync");

      await page.getByLabel("Contact Email").fill("nobody");
      await page.getByLabel("Callback URL").fill("javascript:alert(1)");
      await page.getByLabel("Your Setup looks").selectOption({ index: 1 });
      await keep.click();
      await expect(page.getByText("Enter an e-mail address.").last()).toBeVisible();
      await expect(page.getByText("Use an https address, such as https://localhost.").last()).toBeVisible();
      await expect(page.getByLabel("Contact Email")).toHaveValue("nobody");
      await expect(page.getByLabel("Your Setup looks")).toHaveValue("blue");
      await page.goto(northwind.step(id, "2-create"));
      await expect(page.getByText("nobody", { exact: true })).toHaveCount(0);
    });

    test("a whole page is ticked by one button, which keeps the focus and takes the ticks back", async ({ page }) => {
      const id = await newSetup(page, javaScriptEnabled ? "Scripted ticks" : "Plain ticks");
      await page.goto(northwind.step(id, "4-policies"));
      await page.getByRole("button", { name: "Tick all" }).press("Enter");
      const takeBack = page.getByRole("button", { name: "Clear all ticks" });
      await expect(takeBack).toBeVisible();
      if (javaScriptEnabled) await expect(takeBack).toBeFocused();
      await expect(page.getByRole("button", { name: "Done: Save" })).toHaveAttribute("aria-pressed", "true");
      await takeBack.press("Enter");
      await expect(page.getByRole("button", { name: "Done: Save" })).toHaveAttribute("aria-pressed", "false");
    });

    test("in a setup the look is chosen, a control ticked, and a remark left for support", async ({ page }) => {
      const id = await newSetup(page, javaScriptEnabled ? "Scripted" : "Plain");
      await page.goto(northwind.step(id, "2-create"));
      await page.getByRole("button", { name: "Blue", exact: true }).click();
      await expect(page.locator("[data-screen].sf-blue").first()).toBeVisible();
      await expect(page.locator("[data-screen]:not(.sf-blue)")).toHaveCount(0);
      await page.getByRole("button", { name: "Done: Contact Email" }).click();
      await expect(page.getByRole("button", { name: "Done: Contact Email" })).toHaveAttribute("aria-pressed", "true");
      await page.getByText("My screen looks different").click();
      await page.getByLabel("Something else differs?").fill("The button says New App");
      await page.getByRole("button", { name: "Keep this remark" }).click();
      await expect(page.getByText(/^Kept with this setup/)).toBeVisible();
      await page.goto(northwind.part(id, "run-as"));
      await expect(page.locator("[data-screen].sf-blue").first()).toBeVisible();
      await expect(page.locator("[data-screen]:not(.sf-blue)")).toHaveCount(0);
      await page.goto(routes.problem("run-as-user-missing"));
      await expect(page.locator("[data-screen].sf-blue")).toHaveCount(1);
    });
  });
}

test.describe("without an account and without JavaScript", () => {
  test("the search leads into what is folded, to the pages beside the steps, and from an error to its problem", async ({
    newBrowser,
  }) => {
    const page = await newBrowser({ javaScriptEnabled: false });
    const search = async (words: string) => {
      await page.goto(routes.guide);
      await page.getByRole("searchbox", { name: "Search the guide" }).fill(words);
      await page.getByRole("main").getByRole("button", { name: "Search", exact: true }).click();
    };
    await search("session timeout");
    await page.getByRole("link", { name: "Session Timeout In Minutes" }).click();
    await expect(page.locator("#left-alone-8:target")).toBeInViewport();
    await search("api enabled");
    await page.getByRole("link", { name: "API Enabled", exact: true }).click();
    await expect(page).toHaveURL(/before-you-begin#integration-user-6$/);
    await expect(page.locator("#integration-user-6")).toBeInViewport();
    await search("no client credentials user enabled");
    await page.getByRole("link", { name: "The External Client App has no Run As user" }).click();
    await expect(page).toHaveURL(routes.problem("run-as-user-missing"));
    await search("\u202e<b>gibberish");
    await expect(page.getByRole("status")).toContainText("No control, title or text of the guide has");
    await page.getByRole("link", { name: "all problems" }).click();
    await expect(page).toHaveURL(routes.problems);
  });

  test("the look is chosen once, for the guide and for the problems", async ({ newBrowser }) => {
    const page = await newBrowser({ javaScriptEnabled: false });
    await page.goto(routes.guideStep("1-open-setup"));
    await page.getByRole("link", { name: "Blue", exact: true }).click();
    await expect(page.locator("[data-screen].sf-blue")).toHaveCount(1);
    await page.getByRole("link", { name: "Guide", exact: true }).click();
    await expect(page).toHaveURL(routes.guide);
    await page.getByRole("link", { name: "Create the app" }).click();
    await expect(page).toHaveURL(routes.guideStep("2-create"));
    await expect(page.locator("[data-screen].sf-blue")).toHaveCount(stepOf("2-create").screens.length);
    await page.goto(routes.problem("run-as-user-missing"));
    await expect(page.locator("[data-screen].sf-blue")).toHaveCount(1);
    await page.goto(routes.guideStep("1-open-setup"));
    await page.getByRole("link", { name: "Light gray" }).click();
    await page.goto(routes.problem("run-as-user-missing"));
    await expect(page.locator("[data-screen].sf-new")).toHaveCount(1);
  });
});

test("by keyboard alone: through the parts of a setup to its form, the way on within twelve tabs", async ({ page }) => {
  test.setTimeout(240_000);
  const press = async (target: Locator, most = 60) => {
    await expect(target).toBeVisible();
    for (let tabs = 0; !(await target.evaluate((element) => element === document.activeElement)); tabs += 1) {
      if (tabs > most) throw new Error(`no way by ${most} tabs to ${target}`);
      await page.keyboard.press("Tab");
    }
    await expect(target).toBeInViewport();
    await page.keyboard.press("Enter");
  };
  const onwardAtTop = page.getByRole("link", { name: /^Next: / }).first();
  const id = await newSetup(page, "Keys");
  const title = (part: GuidedPartId) => page.getByRole("heading", { level: 1, name: partName(part) });
  for (const part of ["create-app", "key-and-secret", "run-as"] as const) {
    await expect(title(part)).toBeVisible();
    if (part !== "create-app") await expect(title(part)).toBeFocused();
    if (part === "run-as") {
      await press(page.getByText("Describe this picture").first());
      await expect(page.locator("figure details[open]")).toHaveCount(1);
      await press(page.getByRole("link", { name: /^Enlarge/ }).first());
      await expect(page.locator('[data-screen="app-manager"]')).toBeVisible();
      await press(page.getByRole("link", { name: partName("run-as") }));
      await expect(title(part)).toBeVisible();
      await press(page.getByRole("link", { name: "Skip to the page" }), 60);
    }
    await press(onwardAtTop, part === "create-app" ? 60 : 12);
  }
  await expect(page).toHaveURL(new RegExp(northwind.connect(id)));
});

test.describe("at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("each screen stands under its instructions, keeps its rings, and its words stay readable", async ({ page }) => {
    for (const step of steps) {
      await page.goto(routes.guideStep(step.id));
      for (const { control } of step.instructions) {
        const { screen } = controls[control];
        const ringed = page.locator(`[data-screen="${screen}"] [data-control="${control}"]`);
        const instruction = await boxOf(page.locator(`#${control}`));
        const ring = await boxOf(ringed);
        expect(ring.y, control).toBeGreaterThan(instruction.y);
        expect(ring.x, control).toBeGreaterThanOrEqual(0);
        expect(ring.x + ring.width, control).toBeLessThanOrEqual(320);
        const fontPx = await ringed.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
        expect(fontPx, control).toBeGreaterThanOrEqual(12);
      }
    }
  });
});

test.describe("on paper", () => {
  /** What is left of a sheet inside margins of 16 mm, in CSS pixels. */
  const sheets = {
    A4: { width: Math.floor((178 / 25.4) * 96), height: Math.floor((265 / 25.4) * 96) },
    Letter: { width: Math.floor((215.9 - 32) * (96 / 25.4)), height: Math.floor((279.4 - 32) * (96 / 25.4)) },
  } as const;

  /** The caption of a screen. */
  const caption = /,checked[A-Z]/g;

  /** No words over words, and no sheet for the sake of a few lines. */
  function expectReadable(printed: readonly Sheet[]) {
    for (const [index, sheet] of printed.entries()) {
      expect(overlaps(sheet), `sheet ${index + 1}`).toEqual([]);
      expect(filledTo(sheet), `sheet ${index + 1} ends at`).toBeGreaterThan(0.25);
    }
  }

  /** Nobody turns the sheet between an instruction and its screen. */
  function expectScreensBesideInstructions(rows: readonly StepRow[], printed: readonly Sheet[]) {
    for (const { instructions } of rows) {
      const places = instructions.map(({ instruction: { action } }) =>
        printed.findIndex(({ words }) => words.includes(withoutSpaces(action))),
      );
      expect(new Set(places).size, `sheets of ${instructions[0]?.instruction.control} and what follows`).toBe(1);
    }
    for (const { words } of printed) {
      expect(words.match(caption)?.length ?? 0, words).toBe(words.match(/Onthepage[A-Z]/g)?.length ?? 0);
    }
  }

  for (const [name, sheet] of Object.entries(sheets)) {
    test(`each step printed by itself on ${name} says everything, screens beside instructions`, async ({
      newBrowser,
    }) => {
      const page = await newBrowser({ viewport: sheet });
      for (const step of steps) {
        await page.goto(routes.guideStep(step.id));
        const printed = readSheets(await page.pdf({ format: name as keyof typeof sheets }));
        expectReadable(printed);
        expectScreensBesideInstructions(stepRows(step), printed);
        const words = printed.map((each) => each.words).join("");
        for (const folded of [...step.looksDifferent, ...step.leftAlone.map(({ text }) => text)]) {
          expect(words, step.id).toContain(withoutSpaces(folded));
        }
      }
    });

    test(`no screen of the printed guide is cut off on ${name}`, async ({ newBrowser }) => {
      const page = await newBrowser({ viewport: sheet });
      for (const look of ["new", "blue"]) {
        await page.goto(`${routes.guidePage("print")}?look=${look}`);
        await page.emulateMedia({ media: "print" });
        const figures = page.locator("figure");
        await expect(figures).toHaveCount(steps.flatMap(({ screens }) => screens).length);
        for (const figure of await figures.all()) {
          const { width, height } = await boxOf(figure);
          expect(height).toBeLessThanOrEqual(sheet.height);
          expect(width).toBeLessThanOrEqual(sheet.width);
          expect(await figure.evaluate((element) => getComputedStyle(element).breakInside)).toBe("avoid");
        }
        const printed = readSheets(await page.pdf({ format: name as keyof typeof sheets, printBackground: true }));
        expectReadable(printed);
        for (const step of steps) expectScreensBesideInstructions(stepRows(step), printed);
        await page.emulateMedia({ media: "screen" });
      }
    });
  }

  test("what is printed is the same however soon, before the drawings are shown and whenever the typeface comes", async ({
    newBrowser,
  }) => {
    const inTime = await newBrowser({ viewport: sheets.Letter });
    const tooSoon = await newBrowser({ viewport: sheets.Letter });
    const devtools = await tooSoon.context().newCDPSession(tooSoon);
    await devtools.send("Animation.enable");
    await devtools.send("Animation.setPlaybackRate", { playbackRate: 0 });
    const late = await newBrowser({ viewport: sheets.Letter });
    await late.route("**/fonts/*", async (route) => {
      await late.waitForLoadState("domcontentloaded");
      await route.continue();
    });
    for (const step of steps) {
      const [expected, ...printed] = await Promise.all(
        [inTime, tooSoon, late].map(async (page) => {
          await page.goto(routes.guideStep(step.id));
          return readSheets(await page.pdf({ format: "Letter" }));
        }),
      );
      for (const sheetsOfIt of printed) expect(sheetsOfIt, step.id).toEqual(expected);
    }
  });

  test("a step is readable on paper where no typeface of ours can be loaded", async ({ newBrowser, complaints }) => {
    complaints.allow(/ERR_FAILED.*\/fonts\//);
    const page = await newBrowser({ viewport: sheets.Letter });
    await page.route("**/fonts/*", (route) => route.abort());
    for (const step of steps) {
      await page.goto(routes.guideStep(step.id));
      expectReadable(readSheets(await page.pdf({ format: "Letter" })));
    }
  });

  test("what is ticked is printed as done, with its number, without backgrounds", async ({ page }) => {
    const id = await newSetup(page, "Printed");
    await page.goto(northwind.step(id, "2-create"));
    await page.getByRole("button", { name: "Tick all", exact: true }).click();
    const shown = { path: "new-app", rotatesByApi: false, isLinked: true, isAppLinked: false } as const;
    const instructions = askedOf(partOf("create-app"), shown);
    await expect(page.getByRole("button", { name: /^Done: /, pressed: true })).toHaveCount(instructions.length);
    await page.emulateMedia({ media: "print" });
    for (const [index, { control }] of instructions.entries()) {
      const mark = page.locator(`#${control} button > span`).first();
      await expect(mark.getByText(`${index + 1}`, { exact: true }).filter({ visible: true })).toHaveCount(1);
      await expect(mark.locator("svg:visible")).toHaveCount(1);
      await expect(mark).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
      await expect(mark).toHaveCSS("color", await page.locator("h1").evaluate((h1) => getComputedStyle(h1).color));
    }
    const printed = readSheets(await page.pdf({ format: "A4" }));
    expectReadable(printed);
    expectScreensBesideInstructions(partRows(partOf("create-app"), shown), printed);
  });

  test("a step printed by itself keeps the window around its screens", async ({ newBrowser }) => {
    const page = await newBrowser({ viewport: sheets.A4 });
    await page.goto(routes.guideStep("4-policies"));
    await page.emulateMedia({ media: "print" });
    await expect(page.locator('[data-screen="policies-edit"] .sf-header')).toBeVisible();
    for (const figure of await page.locator("figure").all()) {
      expect((await boxOf(figure)).height).toBeLessThanOrEqual(sheets.Letter.height);
    }
  });
});

test.describe("the operator's own captures", () => {
  test("replace a screen for those who are signed in, with rings, and what has none is named", async ({
    page,
    orglink,
    newBrowser,
    complaints,
  }) => {
    complaints.allow(/status of 404/);
    const folder = join(orglink.dataDir, "captures");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "policies-edit.png"), samplePicture);
    const ring = { control: "run-as-username", x: 10, y: 20, width: 5, height: 5 };
    const rings = [ring, { ...ring, control: "permitted-users", x: 96 }];
    writeFileSync(join(folder, "policies-edit.json"), JSON.stringify({ rings }));
    writeFileSync(join(folder, "consumer-details.png"), samplePicture);
    symlinkSync(join(folder, "policies-edit.png"), join(folder, "policies-view.png"));

    const id = await newSetup(page, "Captured");
    await page.goto(northwind.step(id, "4-policies"));
    const capture = page.locator('[data-capture="policies-edit"]');
    await expect(capture.getByRole("img", { name: /Ring 6, Run As \(Username\)/ })).toBeVisible();
    expect(await capture.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    const picture = await boxOf(capture);
    const shown = await boxOf(capture.locator("rect"));
    expect(Math.abs(shown.x - picture.x - picture.width * 0.1)).toBeLessThan(3);
    expect(Math.abs(shown.width - picture.width * 0.05)).toBeLessThan(4);
    await expect(
      page.locator("figcaption > span", { hasText: "Not ringed in this capture: 5, Enable Client Credentials Flow" }),
    ).toBeVisible();
    await expect(page.locator('[data-screen="policies-view"]')).toBeVisible();

    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole("link", { name: "Enlarge External Client App, Policies tab, editing" }).click();
    const frame = page.getByRole("region", { name: "The capture at its full size" });
    const natural = await frame.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth);
    expect(Math.round((await boxOf(capture)).width)).toBe(natural);
    await page.getByRole("link", { name: "6, Run As (Username)" }).click();
    await expect(capture.locator("circle")).toBeInViewport();
    await frame.focus();
    await expect(frame).toBeFocused();
    await expect(page.getByText(/Not ringed in this capture/)).toHaveCount(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.goto(northwind.step(id, "5-key-and-secret"));
    await expect(page.locator('[data-screen="consumer-details"]')).toBeVisible();

    const served = await page.request.get(routes.capture("policies-edit"));
    expect(served.headers()).toMatchObject({ "content-type": "image/png", "x-content-type-options": "nosniff" });
    for (const screen of ["consumer-details", "policies-view", "app-manager"] as const) {
      expect((await page.request.get(routes.capture(screen))).status(), screen).toBe(404);
    }
    const visitor = await newBrowser();
    expect((await visitor.request.get(routes.capture("policies-edit"))).status()).toBe(404);
    await visitor.goto(routes.guideStep("4-policies"));
    await expect(visitor.locator('[data-screen="policies-edit"]')).toBeVisible();
    await visitor.goto(routes.problem("run-as-user-missing"));
    await expect(visitor.locator('[data-screen="policies-edit"]')).toBeVisible();
    await expect(visitor.locator("[data-capture]")).toHaveCount(0);
  });

  test("replace the screen of a problem too, in its article and after a failed check", async ({ page, orglink }) => {
    const folder = join(orglink.dataDir, "captures");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "policies-edit.png"), samplePicture);
    const rings = [{ control: "run-as-username", x: 10, y: 20, width: 30, height: 5 }];
    writeFileSync(join(folder, "policies-edit.json"), JSON.stringify({ rings }));
    await page.goto(routes.problem("run-as-user-missing"));
    const capture = page.locator('[data-capture="policies-edit"]');
    await expect(capture.getByRole("img", { name: /Ring 1, Run As \(Username\)/ })).toBeVisible();
    await expect(capture.locator("rect")).toHaveCount(1);
    await expect(page.locator("[data-screen]")).toHaveCount(0);
    await page.goto(routes.problem("user-not-approved"));
    await expect(page.getByText(/Not ringed in this capture: 1, Permitted Users/)).toBeVisible();

    const org = await newPracticeOrg(orglink, "captured", { runAsUsername: "" });
    await connect(page, "No Run As user", org.credentials);
    await expect(page.getByRole("heading", { level: 1, name: articles["run-as-user-missing"].title })).toBeVisible();
    await expect(capture.locator('[data-control="run-as-username"] rect')).toBeVisible();
    await expect(page.locator("[data-screen]")).toHaveCount(0);
  });

  test("are on public pages only if the operator says so", async ({ browser }) => {
    const dataDir = newDataDir();
    mkdirSync(join(dataDir, "captures"));
    writeFileSync(join(dataDir, "captures", "policies-edit.png"), samplePicture);
    writeFileSync(join(dataDir, "captures", "consumer-details.png"), samplePicture);
    const open = await startOrglink(dataDir, { ORGLINK_PUBLIC_CAPTURES: "on" });
    try {
      const visitor = await browser.newPage({ baseURL: open.url });
      for (const path of [routes.guideStep("4-policies"), routes.problem("run-as-user-missing")]) {
        await visitor.goto(path);
        await expect(visitor.locator('[data-capture="policies-edit"]'), path).toBeVisible();
      }
      expect((await visitor.request.get(routes.capture("policies-edit"))).status()).toBe(200);
      expect((await visitor.request.get(routes.capture("consumer-details"))).status()).toBe(404);
      await visitor.close();
    } finally {
      await open.stop();
      removeDataDir(dataDir);
    }
  });
});

test("where pictures are shown or taken away, it is said how current they are and whose they are not", async ({
  newBrowser,
}) => {
  const page = await newBrowser();
  for (const path of [routes.guide, routes.guidePage("pictures"), routes.problem("run-as-user-missing")]) {
    await page.goto(path);
    const line = page.getByText(/^Checked in November 2026 for Salesforce Winter '27/);
    await expect(line, path).toContainText("Orglink is not affiliated with Salesforce");
  }
  await expect(page.locator("figcaption")).toHaveText("Winter '27, checked November 2026");
});

test("an enlarged screen is drawn to the end of its page, and as the guide has it where the address says so", async ({
  newBrowser,
}) => {
  const page = await newBrowser();
  const at = routes.guideScreen("policies-edit", { step: "4-policies" });
  await page.goto(at);
  await expect(page.getByText("When you add a custom attribute, you'll find it here.")).toBeVisible();
  await page.goto(`${at}&crop=frame`);
  await expect(page.locator('[data-control="run-as-username"]')).toBeVisible();
  await expect(page.getByText("Custom Attributes")).toHaveCount(0);
});

test("an address with strange rings or looks shows the plain screen", async ({ page }) => {
  for (const screen of screenIds.slice(0, 2)) {
    await page.goto(`/guide/screens/${screen}?ring=%3Cscript%3E,nothing&look=dark&step=9`);
    await expect(page.locator(`[data-screen="${screen}"].sf-new`)).toBeVisible();
    await expect(page.locator(".sf-ring")).toHaveCount(0);
  }
});
