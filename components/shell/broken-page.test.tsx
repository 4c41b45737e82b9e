import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BrokenPage } from "./broken-page.tsx";

const pageOf = (digest?: unknown) =>
  renderToStaticMarkup(<BrokenPage error={Object.assign(new Error("canary"), { digest })} retry={() => undefined} />);

test("a store that is away is named, with what to do and the reference that the log has", () => {
  const page = pageOf("store-away-0b1c2d3e");
  expect(page).toContain("Orglink’s store does not answer");
  expect(page).toContain("tell whoever runs this Orglink");
  expect(page).toContain(">0b1c2d3e<");
});

test.each(["action-0b1c2d3e", "store-away-action-0b1c2d3e"])(
  "an action that broke (%s) claims nothing of what was done",
  (digest) => {
    const page = pageOf(digest);
    expect(page).toContain("Whether it was done is not known");
    expect(page).toContain(">0b1c2d3e<");
    expect(page).not.toMatch(/nothing was changed/i);
  },
);

test("any other failure has the number that Next gave it, and no page has the error's words", () => {
  expect(pageOf("1234567890")).toContain(">1234567890<");
  expect(pageOf("store-0b1c2d3e")).toContain("Orglink failed to show this page");
  expect(pageOf()).not.toContain("Reference");
  for (const digest of [undefined, 7, "1", "store-away-0b1c2d3e"]) expect(pageOf(digest)).not.toContain("canary");
});
