import type { Page } from "@playwright/test";
import axe from "axe-core";

type Look = {
  /** Selectors of what is not looked at. */
  readonly exclude?: readonly string[];
  /** The only rules to apply; without them all. */
  readonly rules?: readonly string[];
};

/** What axe finds wrong on a page as it stands, a line for each place. It is put into each page once: it is long. */
export async function violationsOn(page: Page, { exclude = [], rules }: Look = {}): Promise<readonly string[]> {
  const isThere = await page.evaluate("typeof axe === 'object'");
  if (!isThere) await page.evaluate(axe.source);
  const context = { exclude: exclude.map((selector) => [selector]) };
  const options = { resultTypes: ["violations"], ...(rules ? { runOnly: [...rules] } : {}) };
  const { violations } = await page.evaluate(
    ([where, how]) => (globalThis as unknown as { axe: typeof axe }).axe.run(where, how),
    [context, options as axe.RunOptions] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
