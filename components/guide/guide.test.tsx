import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { type ControlId, controls } from "#lib/domain/setup/controls";
import type { GuidedPartId } from "#lib/domain/setup/parts";
import { outlineOf } from "#lib/forms/define-form";
import { ownValuesForm } from "#lib/forms/setup-forms";
import { isAdviceAsked } from "#lib/guide/anchors";
import { askedOf, partRows, type ShownFor } from "#lib/guide/part";
import { partOf } from "#lib/guide/parts";
import { instructionStates, knownControls, setupProgress } from "#lib/guide/progress";
import { guideSpots } from "#lib/guide/search-spots";
import { setupLink } from "#lib/guide/setup-links";
import { headingOf } from "#lib/guide/step";
import { stepOf, steps } from "#lib/guide/steps";
import { routes } from "#lib/routes";
import { BeforeYouBegin } from "./before-you-begin.tsx";
import { ExistingApp } from "./existing-app.tsx";
import { OtherLanguage } from "./other-language.tsx";
import { OwnValuesForm } from "./own-values.tsx";
import { PartPage } from "./part-page.tsx";
import { RemarkForm } from "./remark-form.tsx";
import { StepPage } from "./step-page.tsx";
import { type GuidePlace, PartRail } from "./step-rail.tsx";
import type { Ticking } from "./tick-mark.tsx";

const hrefOf = (place: GuidePlace | "before-you-begin") => `/to/${place}`;
const none = new Set<ControlId>();
const linkOf = (page: Parameters<typeof setupLink>[1]) => setupLink(null, page);
const tick: Ticking = { action: async () => {}, setupId: "s1" };

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

function stepHtml(id: Parameters<typeof stepOf>[0], more: Partial<Parameters<typeof StepPage>[0]> = {}) {
  const step = stepOf(id);
  return renderToStaticMarkup(
    <StepPage
      step={step}
      own={{}}
      look="new"
      link={setupLink(null, step.page)}
      hrefOf={hrefOf}
      enlargeHrefOf={(screen) => `/to/large/${screen}`}
      {...more}
    />,
  );
}

const unlinked: ShownFor = { path: "new-app", rotatesByApi: false, isLinked: false, isAppLinked: false };

type PartOptions = Partial<Parameters<typeof PartPage>[0]> & {
  ticks?: ReadonlySet<ControlId>;
  known?: ReadonlySet<ControlId>;
  shown?: ShownFor;
};

function partHtml(id: GuidedPartId, { ticks = none, known = none, shown = unlinked, ...more }: PartOptions = {}) {
  const part = partOf(id);
  const asked = askedOf(part, shown);
  return renderToStaticMarkup(
    <PartPage
      part={part}
      place={{
        number: 1,
        of: 4,
        before: { href: "/to/before", name: "Overview" },
        after: { href: "/to/after", name: "On" },
      }}
      asked={asked}
      rows={partRows(part, shown)}
      states={instructionStates(asked, { ticks, known })}
      own={{}}
      look="new"
      link={setupLink(null, part.page)}
      otherLanguageHref="/to/other-language"
      enlargeHrefOf={(screen) => `/to/large/${screen}`}
      lookSwitch={null}
      captures={new Map()}
      remarkForm={null}
      isAdviceOpen={false}
      {...more}
    />,
  );
}

test.each(steps.map(({ id }) => id))("%s shows every control by its label, with its why", (id) => {
  const text = plain(stepHtml(id));
  for (const instruction of stepOf(id).instructions) {
    expect(text).toContain(headingOf(instruction));
    expect(text).toContain(instruction.action);
    expect(text).toContain(instruction.why);
  }
});

test("an own value stands beside its control, as text that can be selected without scripts", () => {
  const html = stepHtml("4-policies", { own: { runAsUsername: "sync@acme.example" } });
  expect(html).toContain("sync@acme.example</span>");
});

test("each control is one submit button of one form, so that ticking needs no script", () => {
  const html = partHtml("run-as", { tick, ticks: new Set<ControlId>(["app-status"]) });
  expect(html.match(/<form/g)).toHaveLength(1);
  const buttonOf = (control: string) => html.match(/<button[^>]*>/g)?.find((button) => button.includes(`"${control}"`));
  for (const [control, name, pressed] of [
    ["run-as-username", "tick", "false"],
    ["app-status", "untick", "true"],
  ] as const) {
    for (const part of ['type="submit"', 'form="ticks"', `name="${name}"`, `aria-pressed="${pressed}"`]) {
      expect(buttonOf(control)).toContain(part);
    }
  }
});

test("those who may only read find nothing to press", () => {
  expect(partHtml("run-as")).not.toMatch(/<form|type="submit"/);
  expect(stepHtml("4-policies")).not.toMatch(/<form|type="submit"/);
});

test("what is proven needs no tick", () => {
  const known = knownControls({ myDomain: "acme.my.salesforce.com" });
  expect(partHtml("my-domain", { tick, known })).not.toContain('type="submit"');
});

test.each(steps.map(({ id }) => id))("each screen of %s stands beside the instructions that are done on it", (id) => {
  const step = stepOf(id);
  const sections = stepHtml(id)
    .split("<section")
    .filter((section) => section.includes("data-screen"));
  expect(sections).toHaveLength(step.screens.length);
  step.screens.forEach((screen, index) => {
    const section = sections[index] ?? "";
    expect(section).toContain(`data-screen="${screen}"`);
    expect(section).toContain(`href="/to/large/${screen}"`);
    step.instructions.forEach(({ control }, at) => {
      const isHere = controls[control].screen === screen;
      expect(section.includes(`<li id="${control}"`)).toBe(isHere);
      if (isHere) expect(section).toMatch(new RegExp(`data-control="${control}" class="[^"]*sf-ring-${at + 1} `));
    });
  });
});

test("every picture can be read in words by everybody, and says what it was checked against", () => {
  const text = plain(stepHtml("4-policies", { own: { runAsUsername: "sync@acme.example" } }));
  expect(text).toContain("Describe this picture");
  expect(text).toContain("Ring 7, Run As (Username): text “sync@acme.example”.");
  expect(text.match(/Winter '27, checked November 2026/g)).toHaveLength(3);
});

test("the table of values names label, value and what it is needed for", () => {
  const html = stepHtml("3-oauth-settings", { own: { callbackUrl: "https://localhost" } });
  const table = plain(html.slice(html.indexOf("<table"), html.indexOf("</table>")));
  expect(table).toMatch(/Callback URL Value https:\/\/localhost Copy(?: \S+)* Need needed to connect/);
  expect(table).toMatch(/Enable Token Exchange Flow Value off; on only for rotation Need only for rotation/);
  expect(stepHtml("1-open-setup")).not.toContain("<table");
});

test.each([
  [{}, "off; on only for rotation", "check box, not ticked"],
  [{ rotatesByApi: true }, "on", "check box, ticked"],
])("words, table and picture agree on the flow that only rotation needs: %j", (own, value, shown) => {
  const html = stepHtml("3-oauth-settings", { own });
  const text = plain(html);
  expect(text).toContain(`Ring 5, Enable Token Exchange Flow: ${shown}.`);
  expect(plain(html.slice(html.indexOf("<table")))).toContain(
    `Enable Token Exchange Flow Value ${value} Need only for rotation`,
  );
  const instruction = html.slice(
    html.indexOf('<li id="token-exchange"'),
    html.indexOf('<li id="token-exchange-secret"'),
  );
  expect(plain(instruction)).toContain(`leave it off. ${value} Not needed to connect.`);
});

test("a control is called the same beside its picture as in the picture's description", () => {
  const text = plain(stepHtml("4-policies"));
  expect(text).toContain("1. External Client App Name");
  expect(text).toContain("Ring 1, External Client App Name: link");
  const copying = plain(stepHtml("5-key-and-secret"));
  expect(copying).toContain("Click Copy under Consumer Secret");
  expect(copying).toMatch(/Consumer Secret: value “[^”]*”, an example, with a Copy button under it/);
});

test("what differs on the reader's screen can be told to support, and the page says that it was kept", () => {
  const html = partHtml("create-app", {
    remarkForm: <RemarkForm send={async () => {}} setupId="s1" step="2-create" outcome="kept" />,
    isAdviceOpen: true,
  });
  expect(html).toContain('maxLength="500"');
  expect(plain(html)).toContain("Kept with this setup");
  expect(html).toContain('<details class="group border-line border-t py-1 last:border-b" open=""');
});

test("every place that a search leads to is there, and what is folded can be asked for open", () => {
  const pages: Record<string, string> = {
    "/guide/before-you-begin": renderToStaticMarkup(
      <BeforeYouBegin linkOf={linkOf} firstStepHref="/to/1-open-setup" />,
    ),
    "/guide/existing-app": renderToStaticMarkup(<ExistingApp linkOf={linkOf} connectHref="/to" ticks={none} />),
    "/guide/other-language": renderToStaticMarkup(<OtherLanguage linkOf={linkOf} backHref="/to" />),
    ...Object.fromEntries(steps.map(({ id }) => [routes.guideStep(id), stepHtml(id)])),
  };
  for (const { href } of guideSpots((screen) => screen)) {
    const { pathname, search, hash } = new URL(href, "http://orglink.test");
    const html = pages[pathname] ?? "";
    expect(html, href).not.toBe("");
    if (hash === "") continue;
    const at = html.indexOf(`id="${hash.slice(1)}"`);
    expect(at, href).toBeGreaterThan(0);
    const before = html.slice(0, at);
    const isFolded = before.lastIndexOf("<details") > before.lastIndexOf("</details>");
    expect(isFolded, href).toBe(isAdviceAsked(Object.fromEntries(new URLSearchParams(search))));
  }
});

test("without a My Domain the step says what to type into Quick Find, and where to paste an address", () => {
  const html = partHtml("rest-access", { ownValuesHref: "/to/own-values", shown: { ...unlinked, rotatesByApi: true } });
  expect(html).toContain("External Client App</span>");
  expect(html).toContain('href="/to/own-values"');
});

test("the first step promises a button only where one can be", () => {
  const promise = "When you set up a connection in Orglink and it knows your My Domain, every step has a button";
  const text = plain(stepHtml("1-open-setup"));
  expect(text).toContain(promise);
  expect(text).not.toContain("Open External Client App Manager in");
  const link = setupLink("acme.my.salesforce.com" as MyDomain, "external-client-app-manager");
  expect(plain(stepHtml("1-open-setup", { link }))).toContain("Open External Client App Manager in your Setup");
});

test("the step that is only for rotation offers to skip it", () => {
  expect(plain(stepHtml("6-rest-access"))).toContain("Skip to Find your My Domain");
});

test("the rail names where one is, and the state of every part in words", () => {
  const facts = { myDomain: "acme.my.salesforce.com", consumerKey: "an invented key", secretKept: true };
  const ticks = new Set<ControlId>(["policies-client-credentials"]);
  const html = renderToStaticMarkup(
    <PartRail
      name="Billing sync"
      myDomain={null}
      progress={setupProgress({ ticks, facts })}
      here="run-as"
      hrefOf={(part) => `/to/${part}`}
      setupHref="/to"
    />,
  );
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  expect(html).toMatch(/href="\/to\/run-as"[^>]*/);
  for (const words of ["4 of 7 done", "known already", "Connect"]) expect(plain(html)).toContain(words);
});

test("what is needed by everybody is not said again and again; the exceptions are", () => {
  const html = partHtml("create-app", { shown: { ...unlinked, rotatesByApi: true } });
  expect(plain(html)).not.toContain("needed to connect");
  expect(plain(html)).toContain("only for rotation");
  expect(plain(stepHtml("4-policies")).match(/needed to connect/g)).toHaveLength(3);
});

test("the page of Salesforce's one form has one way into Setup, before the form", () => {
  const html = partHtml("create-app", {
    link: setupLink("acme.my.salesforce.com" as MyDomain, "external-client-app-manager"),
  });
  expect(html.match(/href="https:/g)).toHaveLength(1);
  expect(html.indexOf('href="https:')).toBeLessThan(html.indexOf("<section"));
});

test("the checklist of an existing app ticks the same controls as the steps", () => {
  const html = renderToStaticMarkup(<ExistingApp linkOf={linkOf} connectHref="/to/connect" ticks={none} tick={tick} />);
  for (const [, control] of html.matchAll(/name="tick" value="([^"]*)"/g))
    expect(controls).toHaveProperty(control ?? "");
  expect(plain(html)).toContain("Manage Consumer Details");
});

test("the practice tour is offered where there are practice orgs", () => {
  const page = (more: { practiceHref?: string }) =>
    renderToStaticMarkup(<BeforeYouBegin linkOf={linkOf} firstStepHref="/to/1-open-setup" {...more} />);
  expect(page({ practiceHref: "/practice" })).toContain('href="/practice"');
  expect(page({})).not.toContain("Practice");
});

test("the language page leads back", () => {
  expect(renderToStaticMarkup(<OtherLanguage linkOf={linkOf} backHref="/to/1-open-setup" />)).toContain(
    'href="/to/1-open-setup"',
  );
});

const form = outlineOf(ownValuesForm({}));

test("the own values stand in their fields, with the API Name Salesforce makes of the app's", () => {
  const html = renderToStaticMarkup(
    <OwnValuesForm
      form={form}
      setupId="s1"
      action={async (state) => state}
      own={{ appName: "Orglink 3", apiName: "Orglink_3", runAsUsername: "sync" }}
      look="blue"
    />,
  );
  expect(html).toContain('value="sync"');
  expect(html).toContain("API Name: Orglink_3");
});

test("a name that gives no API Name says that one has to be typed", () => {
  const own = { appName: "会社連携", apiName: "" };
  const html = renderToStaticMarkup(
    <OwnValuesForm form={form} setupId="s1" action={async (state) => state} own={own} look="new" />,
  );
  expect(html).toContain("API Name: to be typed, for example Orglink_connection");
});
