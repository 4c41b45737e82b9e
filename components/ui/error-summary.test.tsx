import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ErrorSummary } from "./error-summary.tsx";

const shown = (title: string) => renderToStaticMarkup(<ErrorSummary title={title} lines={[]} />);

test("the first sentence of a refusal is its headline, and the others are read below it", () => {
  const summary = shown("Too many attempts from here. Wait a while. Then sign in.");
  expect(summary).toMatch(/<h2[^>]*>Too many attempts from here\.<\/h2><p[^>]*>Wait a while\. Then sign in\.<\/p>/);
});

test("a refusal of one sentence is a headline alone, dots inside its words and all", () => {
  const summary = shown("No org answers at acme.my.salesforce.com.");
  expect(summary).toMatch(/<h2[^>]*>No org answers at acme\.my\.salesforce\.com\.<\/h2><\/div>/);
});
