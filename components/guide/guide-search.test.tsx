import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { searchGuide } from "#lib/guide/search";
import { GuideSearch } from "./guide-search.tsx";

const problems = ["a", "b", "c", "d"].map((name) => ({ href: `/problems/${name}`, title: `Problem ${name}` }));

const html = (search: string, found: readonly (typeof problems)[number][] = []) =>
  renderToStaticMarkup(
    <GuideSearch
      action="/guide"
      search={search}
      look="blue"
      found={searchGuide(search, (screen) => screen)}
      problems={found}
      to={(path) => `/in-blue${path}`}
    />,
  );

test("a find says what is called so, what is said there, and where it is", () => {
  const found = html("session timeout");
  expect(found).toContain('href="/in-blue/guide/4-policies?advice=open#left-alone-8"');
  expect(found).toContain("Session Timeout In Minutes</a>");
  expect(found).toContain("Leave it empty: tokens then live");
  expect(found).toContain("Step 4, Name the user it runs as, to be left alone");
  expect(found).not.toContain("No control");
});

test("problems stand under what is called so, and above what only mentions it; three of them, and the way to all", () => {
  const named = html("run as", problems);
  expect(named.indexOf("Something went wrong?")).toBeGreaterThan(named.indexOf("In the guide"));
  const mentioned = html("blocked the pop-up", problems);
  expect(mentioned.indexOf("Something went wrong?")).toBeLessThan(mentioned.indexOf("In the guide"));
  expect(mentioned).not.toContain("Problem d");
  expect(mentioned).toContain('href="/problems?search=blocked+the+pop-up"');
  expect(mentioned).toContain("All 4 problems");
});

test("the rest is counted", () => {
  expect(html("client")).toMatch(/\d+ more places have these words/);
});

test("where nothing is found it says where was searched, and where else to look", () => {
  const nothing = html("<b>gibberish\u202e");
  expect(nothing).toContain("No control, title or text of the guide has");
  expect(nothing).toContain("&lt;b&gt;gibberish");
  for (const href of ["/problems", "/explain"]) expect(nothing).toContain(`href="${href}"`);
  expect(html("  ")).not.toContain("No control");
});
