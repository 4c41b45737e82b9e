import type { WireAnswer } from "#lib/domain/check/wire";
import { explainAnswer } from "#lib/salesforce/explain/explain-answer";
import { explainText } from "#lib/salesforce/explain/text";
import { closeChars } from "#lib/salesforce/explain/text-window";
import { type Figure, median } from "../figure.ts";
import { bodyChars, hostileBodies } from "../hostile-bodies.ts";
import type { Row } from "../row.ts";

const mostMs = 5;
const contentTypes = ["application/json", "text/html", ""] as const;
const statuses = [200, 400, 503] as const;

type Work = { readonly name: string; readonly run: () => unknown };

const answers: readonly Work[] = Object.entries(hostileBodies).flatMap(([name, body]) =>
  contentTypes.flatMap((type) =>
    statuses.map((status) => {
      const answer: WireAnswer = { status, headers: type ? { "content-type": type } : {}, body };
      return {
        name: `${name}, ${status} ${type || "of no type"}`,
        run: () => explainAnswer("token", "acme.my.salesforce.com", answer),
      };
    }),
  ),
);

/** Long ones are looked at in parts, those of a few pages whole: either may be the more expensive. */
const pasted: readonly Work[] = Object.entries(hostileBodies).flatMap(([name, body]) => [
  { name, run: () => explainText(body) },
  { name: `${name}, ${closeChars / 1024} KiB of it`, run: () => explainText(body.slice(0, closeChars)) },
]);

const plainBody = JSON.stringify({ error: "invalid_grant", error_description: "x".repeat(bodyChars - 60) });

/** What it costs to explain the longest answers the door lets in, and pasted texts as long: the most expensive of many. */
export const explain: Row = {
  name: "explain",
  run: async () => {
    const plain = { what: "JSON.parse of a plain one", value: costMs(() => JSON.parse(plainBody)) };
    const figure = (what: string, works: readonly Work[]): Figure => {
      const { name, ms } = mostExpensive(works);
      return {
        what: `explain ${what} of 256 KiB, the worst of ${works.length}: ${name}`,
        measured: ms,
        unit: "ms",
        baseline: plain,
        limit: { kind: "most", value: mostMs },
      };
    };
    return [figure("an answer", answers), figure("a pasted text", pasted)];
  },
};

const finalists = 5;

/** A rough look at all, and a close one at those that took longest. */
function mostExpensive(works: readonly Work[]): { readonly name: string; readonly ms: number } {
  const rough = works.map((work) => ({ ...work, ms: Math.min(...[0, 1, 2, 3].map(() => elapsedMs(work.run))) }));
  const close = rough
    .sort((a, b) => b.ms - a.ms)
    .slice(0, finalists)
    .map(({ name, run }) => ({ name, ms: costMs(run) }));
  return close.reduce((a, b) => (a.ms >= b.ms ? a : b));
}

function elapsedMs(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}

const samples = 5;
const runsOfSample = 20;

/** The processor's time for one run: what else the machine does is no part of it. It is counted in steps of some milliseconds. */
function costMs(run: () => unknown): number {
  const costs = Array.from({ length: samples }, () => {
    const before = process.threadCpuUsage();
    for (let count = 0; count < runsOfSample; count += 1) run();
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000 / runsOfSample;
  });
  return median(costs);
}
