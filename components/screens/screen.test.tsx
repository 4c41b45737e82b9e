import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type ControlId, controlIds, controls, type ScreenId, screenIds } from "#lib/domain/setup/controls";
import { instructionOf } from "#lib/guide/instruction-of";
import { ownValueTexts, suggestedApiName } from "#lib/guide/values";
import { Screen, screenNote, screenText, screenTitle } from "./screen.tsx";

const themes = ["new", "blue"] as const;
const own = {
  appName: "Billing Sync",
  apiName: "Billing_Sync",
  contactEmail: "ops@example.org",
  callbackUrl: "https://example.org/callback",
  runAsUsername: "sync@example.org.uat",
  myDomain: "billing--uat.sandbox.my.salesforce.com",
  consumerKey: "example-key-of-the-admin",
};

const draw = (id: ScreenId, ring: readonly ControlId[] = [], theme: (typeof themes)[number] = "new") =>
  renderToStaticMarkup(<Screen id={id} theme={theme} values={own} ring={ring} />);

const ownControls = (id: ScreenId) => controlIds.filter((control) => controls[control].screen === id);

/** The words inside the element that carries a control's id. */
function wordsOf(markup: string, control: ControlId): string {
  const start = markup.indexOf(`<div data-control="${control}"`);
  expect(start, `${control} is drawn`).toBeGreaterThan(-1);
  let depth = 0;
  for (const tag of markup.slice(start).matchAll(/<(\/?)div\b/g)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return wordsIn(markup.slice(start, start + tag.index));
  }
  throw new Error(`${control} is not closed`);
}

const wordsIn = (markup: string) => markup.replaceAll(/<[^>]*>/g, "\n");

const oneLine = (text: string) => text.replaceAll("\n", "");

/** Controls whose label Salesforce shows elsewhere on the page, or only until something is typed. */
const labelElsewhere: Partial<Record<ControlId, string>> = {
  "gear-icon": "Setup",
  "app-row": "External Client App Name",
  "user-row": "Full Name",
  "permission-set-row": "Permission Set Label",
  "quick-find": "External Client App",
  "my-domain-quick-find": "My Domain",
};

const everyLook = screenIds.flatMap((id) => themes.map((theme) => [id, theme] as const));

test.each(everyLook)("every control of %s in the %s look can be found and ringed", (id, theme) => {
  for (const control of ownControls(id)) {
    expect(draw(id, [], theme).split(`data-control="${control}"`)).toHaveLength(2);
    const ringed = draw(id, [control], theme);
    expect(ringed).toMatch(new RegExp(`data-control="${control}" class="[^"]*sf-ring sf-ring-1 `));
    expect(ringed.split("sf-mark")).toHaveLength(2);
  }
});

test.each(everyLook)("several rings of %s in the %s look are numbered in the order given", (id, theme) => {
  const order = ownControls(id).toReversed();
  const markup = draw(id, order, theme);
  order.forEach((control, index) => {
    expect(markup).toMatch(new RegExp(`data-control="${control}" class="[^"]*sf-ring-${index + 1} `));
    expect(wordsOf(markup, control).trim().split("\n").at(-1)).toBe(String(index + 1));
  });
});

test.each(everyLook)("the labels of %s in the %s look are Salesforce's to the letter", (id, theme) => {
  for (const control of ownControls(id)) {
    const markup = draw(id, [], theme);
    const elsewhere = labelElsewhere[control];
    if (elsewhere) expect(wordsIn(markup).split("\n")).toContain(elsewhere);
    else {
      const lines = wordsOf(markup, control).split("\n");
      expect([...lines, oneLine(lines.join("\n"))]).toContain(controls[control].label);
    }
  }
});

test.each(everyLook)(
  "%s in the %s look has no inline style, no script and nothing that takes the focus",
  (id, theme) => {
    const markup = draw(id, ownControls(id), theme);
    expect(markup).not.toMatch(
      /\sstyle=|<script|<style|<(a|button|input|select|textarea|iframe|img)\b|tabindex|href=/i,
    );
  },
);

// The gear's menu differs by the kind of org, and each look shows one of the two.
test.each(screenIds.filter((id) => id !== "gear-menu"))("%s says and shows the same in both looks", (id) => {
  const ring = ownControls(id);
  expect(draw(id, ring, "blue")).toBe(draw(id, ring, "new").replace("sf-new", "sf-blue"));
});

test("no screen asks for client code", () => {
  const root = new URL(".", import.meta.url);
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  );
  expect(sources.length).toBeGreaterThan(20);
  for (const file of sources) {
    expect(readFileSync(new URL(file, root), "utf8"), file).not.toMatch(
      /use client|\buse(State|Effect|Context|Ref|Memo)\(/,
    );
  }
});

test.each([
  ["basic-information", ["appName", "apiName", "contactEmail"]],
  ["oauth-settings", ["callbackUrl"]],
  ["app-manager", ["appName", "contactEmail"]],
  ["policies-edit", ["appName", "runAsUsername"]],
  ["settings-tab", ["appName", "apiName", "callbackUrl"]],
  ["consumer-details", ["appName", "consumerKey"]],
  ["my-domain", ["myDomain"]],
] as const)("the admin's own values stand in %s", (id, names) => {
  const lines = wordsIn(draw(id)).split("\n");
  for (const name of names) expect(lines).toContain(own[name]);
});

test("an empty value falls back on the example", () => {
  const markup = renderToStaticMarkup(
    <Screen id="policies-edit" theme="new" values={{ runAsUsername: " " }} ring={[]} />,
  );
  expect(markup).toContain(ownValueTexts.runAsUsername.example);
});

test.each(["basic-information", "settings-tab"] as const)(
  "for an app name without Latin letters %s shows the API Name that the guide has typed",
  (id) => {
    const values = { ...own, appName: "会社連携", apiName: "" };
    const lines = wordsIn(renderToStaticMarkup(<Screen id={id} theme="new" values={values} ring={[]} />)).split("\n");
    expect(lines).toContain(suggestedApiName);
    expect(lines).not.toContain(ownValueTexts.apiName.example);
  },
);

test("a value with markup in it stays text", () => {
  const markup = renderToStaticMarkup(
    <Screen id="app-manager" theme="new" values={{ appName: "<script>alert(1)</script>" }} ring={[]} />,
  );
  expect(markup).not.toContain("<script");
  expect(markup).toContain("&lt;script&gt;");
});

test("the list of apps is still empty when the picture asks for the first one", () => {
  expect(draw("app-manager", ["new-external-client-app"])).toContain("0 items");
  expect(draw("app-manager", ["new-external-client-app"])).not.toContain(`${own.appName}</span>`);
  expect(draw("app-manager", ["app-row"])).toContain("1 items");
});

test.each([
  ["quick-find", "quick-find"],
  ["my-domain", "my-domain-quick-find"],
] as const)("what the guide has typed is what %s shows typed, and found", (id, control) => {
  const { value } = instructionOf(control);
  const typed = value?.kind === "text" ? value.text : "";
  expect(oneLine(wordsOf(draw(id), control))).toBe(typed);
  expect(draw(id)).toContain(`<mark class="sf-hit">${typed}</mark>`);
  expect(screenText(id, [control], own)).toContain(`“${typed}” typed`);
});

test("OAuth Policies is folded until the guide has it opened", () => {
  expect(instructionOf("permitted-users").action).toContain("Open OAuth Policies, which is folded at first");
  expect(wordsIn(draw("policies-view"))).toContain("OAuth Policies");
  expect(wordsIn(draw("policies-view"))).not.toContain("Permitted Users");
  expect(wordsIn(draw("policies-edit"))).toContain("Permitted Users");
});

test.each([
  ["policies-edit", ["Refresh Token Validity Unit", "Custom Attributes"]],
  ["settings-tab", ["Trusted IP Ranges for OAuth Web Server Flow", "Push Notification Settings"]],
] as const)("%s runs out of its window, and is drawn to its end where all of it is wanted", (id, last) => {
  const crop = (crop: "frame" | "whole") =>
    renderToStaticMarkup(<Screen id={id} theme="new" values={own} ring={ownControls(id)} crop={crop} />);
  expect(crop("frame")).toContain("sf-cut-bottom");
  expect(crop("frame")).not.toContain(last[1]);
  expect(crop("whole")).not.toContain("sf-cut-bottom");
  for (const label of last) expect(wordsIn(crop("whole")).split("\n")).toContain(label);
});

test.each(screenIds)("the text alternative of %s names the page, each control and its value", (id) => {
  const ring = ownControls(id);
  const text = screenText(id, ring, own);
  expect(text).toContain(screenTitle(id));
  ring.forEach((control, index) => {
    expect(text).toContain(`Ring ${index + 1}, ${controls[control].label}: `);
  });
  expect(draw(id, ring)).toContain('class="sf-alt"');
  for (const control of ring) expect(screenText(id, [], own)).toContain(controls[control].label);
});

test.each(themes)(
  "what only rotation needs is drawn in the %s look as Salesforce has it, and for a rotation on",
  (theme) => {
    const ring = ["settings-client-credentials", "token-exchange", "token-exchange-secret"] as const;
    const ticksIn = (rotatesByApi: boolean) => {
      const markup = renderToStaticMarkup(
        <Screen id="flow-enablement" theme={theme} values={{ ...own, rotatesByApi }} ring={ring} />,
      );
      const flows = markup.slice(markup.indexOf('title">Flow Enablement'), markup.indexOf('title">Security'));
      expect(flows.match(/sf-ring-rotation/g)).toHaveLength(2);
      return flows.match(/sf-check-square"><svg/g)?.length;
    };
    expect(ticksIn(false)).toBe(1);
    expect(ticksIn(true)).toBe(3);
    expect(screenText("flow-enablement", ring, own)).toContain("Enable Token Exchange Flow: check box, not ticked.");
  },
);

test("a ring for a whole step keeps its numbers on each of the step's screens", () => {
  const ring = controlIds.filter((control) => controls[control].step === "3-oauth-settings");
  for (const id of ["oauth-settings", "flow-enablement", "security"] as const) {
    const drawn = [...draw(id, ring).matchAll(/data-control="([^"]+)" class="[^"]*sf-ring-(\d+) /g)];
    expect(drawn.map(([, control, number]) => [control, Number(number) - 1])).toEqual(
      ownControls(id).map((control) => [control, ring.indexOf(control)]),
    );
    const told = [...screenText(id, ring, own).matchAll(/Ring (\d+)/g)].map(([, number]) => Number(number) - 1);
    expect(told).toEqual(ownControls(id).map((control) => ring.indexOf(control)));
  }
});

test("the text alternative carries the admin's values", () => {
  expect(screenText("policies-edit", ["policies-client-credentials", "run-as-username"], own)).toBe(
    "Drawing of the Salesforce page External Client App, Policies tab, editing. " +
      "Ring 1, Enable Client Credentials Flow: check box, ticked. " +
      "Ring 2, Run As (Username): text “sync@example.org.uat”.",
  );
});

test("the order of lists and defaults is Salesforce's", () => {
  const linesOf = (id: ScreenId) => wordsIn(draw(id)).split("\n").filter(Boolean);
  const inOrder = (id: ScreenId, labels: readonly string[]) =>
    expect(linesOf(id).filter((line) => labels.includes(line))).toEqual(labels);

  inOrder("basic-information", [
    "External Client App Name",
    "API Name",
    "Contact Email",
    "Distribution State",
    "Contact Phone",
    "Info URL",
    "Logo Image URL",
    "Icon URL",
    "Description",
  ]);
  inOrder("settings-tab", ["Contact Phone", "Info URL", "Icon URL", "Logo Image URL", "Description"]);
  inOrder("flow-enablement", [
    "Enable Client Credentials Flow",
    "Enable Authorization Code and Credentials Flow",
    "Enable Device Flow",
    "Enable JWT Bearer Flow",
    "Enable Token Exchange Flow",
    "Require secret for Token Exchange Flow",
  ]);
  inOrder("oauth-settings", ["Available OAuth Scopes", "Selected OAuth Scopes", "Manage user data via APIs (api)"]);
});

test("a page that nobody has a capture of says so, in the drawing and in its text", () => {
  const noted = screenIds.filter((id) => screenNote(id) !== null);
  expect(noted).toHaveLength(14);
  for (const id of noted) {
    expect(draw(id)).toContain(screenNote(id));
    expect(screenText(id, [], own)).toContain(screenNote(id));
  }
  expect(draw("policies-edit")).not.toContain("documentation");
});
