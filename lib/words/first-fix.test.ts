import { describe, expect, test } from "vitest";
import { articles } from "#lib/domain/problems/articles";
import { problemCodes } from "#lib/domain/problems/problem-codes";
import { type ProblemMeaning, problemMeaning } from "#lib/domain/problems/problem-meaning";
import type { Circumstances } from "#lib/domain/problems/rank-fixes";
import { controls } from "#lib/domain/setup/controls";
import { pageByScreen, setupPageFacts } from "#lib/guide/setup-links";
import { runMeaning } from "./run-meaning.ts";

/** Every circumstance that puts something else first, and none. */
const circumstances: readonly Circumstances[] = [
  {},
  { appChangedMinutesAgo: 4 },
  { lastGoodRunAt: new Date("2026-11-20T08:00:00Z") },
  { lastGoodRunAt: new Date("2026-11-20T08:00:00Z"), isSandbox: true },
  { isSandbox: true },
  { passedStages: ["token", "session"] },
];

/** The pages of Setup that a text sends to, by "Setup, open Users", "In Login History" and their like. */
const pagesIn = (text: string): readonly string[] =>
  Object.values(setupPageFacts)
    .flatMap(({ title, quickFind }) => [title, quickFind])
    .filter((title) => new RegExp(`(?:^In|open|find|Look at) ${title}\\b`).test(text));

const first = ({ fixes }: ProblemMeaning): string => fixes[0] ?? "";

describe.each(problemCodes)("%s", (code) => {
  test.each(circumstances)(
    "with %j the first fix, the ring, the picture and the link name the same control and page",
    (known) => {
      const meaning = problemMeaning(code, known);
      const { control, screen, place } = meaning;
      if (control) {
        expect(first(meaning)).toContain(controls[control].label);
        expect(screen).toBe(controls[control].screen);
        if (place) expect(place).toBe(pageByScreen[controls[control].screen]);
      } else {
        expect(screen).toBeNull();
      }
      const page = control ? pageByScreen[controls[control].screen] : place;
      const facts = page && setupPageFacts[page];
      for (const named of pagesIn(first(meaning))) {
        // A page of the production org is not one of this org's.
        if (!first(meaning).includes("production org")) expect([facts?.title, facts?.quickFind]).toContain(named);
      }
      if (facts && !control) expect(first(meaning)).toContain(facts.title);
    },
  );
});

test("most articles have a picture of their own, and what an admin changes in Setup always has", () => {
  const inSetup = problemCodes.filter((code) => ["typed-value", "run-as-user"].includes(articles[code].faultOwner));
  expect(inSetup.length).toBeGreaterThan(30);
  for (const code of inSetup) expect([code, articles[code].control]).toEqual([code, expect.any(String)]);
});

test("the link of a run's panel opens the page of its ring", () => {
  for (const code of problemCodes) {
    const run = {
      state: "failed",
      problem: { code, evidence: {} },
      stages: [],
      startedAt: new Date(0),
      finishedAt: null,
      myDomain: "acme--uat.sandbox.my.salesforce.test",
    } as const;
    const meaning = runMeaning(run, { connection: null, setup: null });
    const { control = null, deepLink } = meaning ?? {};
    if (control) {
      expect(deepLink).toMatchObject({ to: "practice-org", control, page: pageByScreen[controls[control].screen] });
    }
  }
});
