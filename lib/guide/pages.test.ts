import { expect, test } from "vitest";
import { controls } from "#lib/domain/setup/controls";
import { beforeYouBegin } from "./before-you-begin.ts";
import { existingApp } from "./existing-app.ts";
import { otherLanguage } from "./other-language.ts";

const pages = [beforeYouBegin, existingApp, otherLanguage];

test.each(pages.map((page) => [page.title, page] as const))("%s has sections that can be linked to", (_, page) => {
  const ids = page.sections.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z-]+$/);
  for (const { points } of page.sections) {
    for (const { title, text } of points) {
      expect(title).not.toBe("");
      expect(text, title).toMatch(/[.”]$/);
    }
  }
});

test("an existing External Client App is checked for everything that outlives its creation and a connection needs", () => {
  const checked = new Set(existingApp.sections.flatMap(({ points }) => points.map(({ control }) => control)));
  for (const control of [
    "app-status",
    "settings-client-credentials",
    "oauth-scopes",
    "policies-client-credentials",
    "run-as-username",
    "consumer-key-and-secret",
    "current-my-domain-url",
  ] as const) {
    expect(checked).toContain(control);
  }
});

test("a checklist and the controls agree on what is needed", () => {
  for (const { control, need } of existingApp.sections.flatMap(({ points }) => points)) {
    if (control !== undefined) expect(need, control).toBe(controls[control].need);
  }
});
