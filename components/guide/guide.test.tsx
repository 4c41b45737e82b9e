import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type ControlId, controls } from "#lib/domain/controls";
import { knownControls, setupProgress } from "#lib/guide/progress";
import { setupLink } from "#lib/guide/setup-links";
import { headingOf } from "#lib/guide/step";
import { stepOf, steps } from "#lib/guide/steps";
import { BeforeYouBegin } from "./before-you-begin.tsx";
import { ExistingApp } from "./existing-app.tsx";
import { OtherLanguage } from "./other-language.tsx";
import { OwnValuesForm } from "./own-values.tsx";
import { StepPage } from "./step-page.tsx";
import { type GuidePlace, StepRail } from "./step-rail.tsx";

const hrefOf = (place: GuidePlace | "before-you-begin") => `/to/${place}`;
const none = new Set<ControlId>();
const linkOf = (page: Parameters<typeof setupLink>[1]) => setupLink(null, page);
const tick = () => {};

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
      link={setupLink(null, step.page)}
      ticks={none}
      known={none}
      hrefOf={hrefOf}
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
  const html = stepHtml("4-policies", { tick, ticks: new Set<ControlId>(["permitted-users"]) });
  expect(html.match(/<form/g)).toHaveLength(1);
  const buttonOf = (control: string) => html.match(/<button[^>]*>/g)?.find((button) => button.includes(`"${control}"`));
  for (const [control, name, pressed] of [
    ["run-as-username", "tick", "false"],
    ["permitted-users", "untick", "true"],
  ] as const) {
    for (const part of ['type="submit"', 'form="ticks"', `name="${name}"`, `aria-pressed="${pressed}"`]) {
      expect(buttonOf(control)).toContain(part);
    }
  }
});

test("those who may only read find nothing to press", () => {
  expect(stepHtml("4-policies")).not.toMatch(/<form|type="submit"/);
});

test("what is proven needs no tick", () => {
  const known = knownControls({ myDomain: "acme.my.salesforce.com" });
  expect(stepHtml("7-my-domain", { tick, known })).not.toContain('type="submit"');
});

test("without a screen there is no empty place for one", () => {
  expect(stepHtml("4-policies")).not.toContain("xl:grid-cols");
  expect(stepHtml("4-policies", { screen: <figure>drawn</figure> })).toContain("<figure>drawn</figure>");
});

test("without a My Domain the step says what to type into Quick Find, and where to paste an address", () => {
  const html = stepHtml("6-rest-access", { addressHref: "/to/own-values" });
  expect(html).toContain("External Client App</span>");
  expect(html).toContain('href="/to/own-values"');
});

test("the step that is only for rotation offers to skip it", () => {
  expect(plain(stepHtml("6-rest-access"))).toContain("Skip to My Domain");
});

test("the rail names where one is, and the state of every step in words", () => {
  const facts = { myDomain: "acme.my.salesforce.com" };
  const ticks = new Set<ControlId>(["policies-client-credentials"]);
  const html = renderToStaticMarkup(
    <StepRail name="Billing sync" progress={setupProgress({ ticks, facts })} here="4-policies" hrefOf={hrefOf} />,
  );
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  expect(html).toMatch(/href="\/to\/4-policies"[^>]*/);
  for (const words of ["1 of 3 set", "known already", "only for rotation", "Connect"]) {
    expect(plain(html)).toContain(words);
  }
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

test("the own values stand in their fields, with the API Name Salesforce makes of the app's", () => {
  const html = renderToStaticMarkup(
    <OwnValuesForm
      setupId="s1"
      action={async (state) => state}
      own={{ appName: "Orglink 3", runAsUsername: "sync" }}
      look="blue"
    />,
  );
  expect(html).toContain('value="sync"');
  expect(html).toContain("API Name: Orglink_3");
});
