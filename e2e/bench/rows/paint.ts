import { type Figure, median } from "../figure.ts";
import { type Paint, slowPaint } from "../measure-page.ts";
import type { Row } from "../row.ts";

const visits = 5;
const beside = 1.2;
const besideEmpty = 2;
const mostShift = 0;

/** When a step and the form are drawn on a slow phone, and whether they move afterwards. */
export const paint: Row = {
  name: "paint",
  run: async ({ owned, baseline, browser, say }) => {
    const { orglink, owner } = await owned();
    const { url } = await baseline();
    const chromium = await browser();
    const pages = {
      empty: () => slowPaint(chromium, `${url}/`),
      shell: () => slowPaint(chromium, `${url}/shell`),
      step: () => slowPaint(chromium, orglink.url + owner.stepPath, owner.state),
      form: () => slowPaint(chromium, orglink.url + owner.formPath, owner.state),
    };
    const names = Object.keys(pages) as readonly (keyof typeof pages)[];
    for (const name of names) await pages[name](); // what the servers load at the first call is not the pages' cost
    const paints: Record<keyof typeof pages, Paint[]> = { empty: [], shell: [], step: [], form: [] };
    for (let round = 1; round <= visits; round += 1) {
      say(`slow visits, round ${round} of ${visits}`);
      for (const name of names) paints[name].push(await pages[name]());
    }
    const largest = (name: keyof typeof pages) => median(paints[name].map(({ largestMs }) => largestMs / 1000));
    const figures = (name: "step" | "form", words: string): readonly Figure[] => [
      {
        what: `LCP of ${words}`,
        measured: largest(name),
        unit: "s",
        baseline: { what: "shell and a paragraph", value: largest("shell") },
        limit: { kind: "times", value: beside },
      },
      {
        what: `LCP of ${words}`,
        measured: largest(name),
        unit: "s",
        baseline: { what: "empty page", value: largest("empty") },
        limit: { kind: "times", value: besideEmpty },
      },
      {
        what: `CLS of ${words}, worst visit`,
        measured: Math.max(...paints[name].map(({ shift }) => shift)),
        unit: "",
        limit: { kind: "most", value: mostShift },
      },
    ];
    return [...figures("step", "a guide step"), ...figures("form", "the connection form")];
  },
};
