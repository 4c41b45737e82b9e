import { parseMyDomain } from "#lib/domain/address/my-domain";
import { answerLines, RefusedLine } from "../json-lines.ts";

/**
 * `orglink my-domain`: a pasted text a line (JSON string), to `{ host, converted?, notes? }` or `{ refuse, title }` a line.
 * With `--practice` the practice org's hosts count too.
 */
export const myDomainLines = (args: readonly string[]): Promise<number> => {
  const practice = args.includes("--practice");
  return answerLines((value) => myDomainOf(value, practice));
};

function myDomainOf(value: unknown, practice: boolean): unknown {
  if (typeof value !== "string") throw new RefusedLine("line is not a JSON string");
  const parsed = parseMyDomain(value, { practice });
  if (!parsed.ok) return { refuse: parsed.problem.kind, title: parsed.problem.title };
  const { myDomain, convertedFrom, notes } = parsed.value;
  return {
    host: myDomain,
    ...(convertedFrom === undefined ? {} : { converted: convertedFrom }),
    ...(notes.length === 0 ? {} : { notes }),
  };
}
