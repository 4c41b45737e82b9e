import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = new URL("../..", import.meta.url).pathname;
const queries = "lib/store/queries";

/** Functions of the store that anybody may call without being let in, each with why. */
const withoutScope: Readonly<Record<string, string>> = {
  insertAuditEvent: "takes a transaction, which knows its scope; `audit` alone calls it",
  replaceAuditDetails: "takes a transaction, which knows its scope; blanks what the operator found",
  countChange: "counting changes: a number that says nothing of what has changed",
  findInstanceSetting: "settings of the instance, before there is anybody",
  saveInstanceSettingIfAbsent: "settings of the instance, before there is anybody",
  recheckOf: "makes of a row what it means, and asks nothing",
  findEmail: "sign-in: a person's own address, for that person",
};

/** Functions about no workspace, or about all, with what they are for. */
const ofTheInstance: Readonly<Record<string, string>> = {
  listStillRunning: "every replica watches the runs of its own process, by their ids",
  interruptCheckRuns: "jobs: runs that a crash cut off",
  listExpiredSecrets: "jobs: secrets to wipe, in whatever workspace",
  listReplacedBefore: "jobs: secrets of before a repair to wipe, in whatever workspace",
  listOverdueWaits: "jobs: tries whose alarm was lost, in whatever workspace",
  findWorkspaceOfWait: "jobs: an alarm of an older release names the setup alone",
  holdDueRechecks: "jobs: re-checks that are due, in whatever workspace",
  saveLeases: "jobs: of re-checks that are held",
  drawInRechecks: "jobs: re-checks that a clock ahead has put off, in whatever workspace",
  endLeases: "jobs: checks that a crash cut off, at a start",
  endForgottenOutages: "jobs: outages that nobody sees any more, in whatever workspace",
  deleteOldRuns: "jobs: what has been kept long enough",
  deleteOldDeliveries: "jobs: what has been kept long enough",
  deleteOldNotices: "jobs: what has been kept long enough",
  deleteOldOutages: "jobs: what has been kept long enough",
  wipeCancelledKeys: "jobs: of cancelled setups that can be restored no more",
  deleteDraftsBefore: "jobs: what was typed and has been kept long enough",
  deleteOldBatches: "jobs: what has been kept long enough",
  listOldSignings: "jobs: old secrets of webhooks to wipe, in whatever workspace",
  listClearAddresses: "the start: what an older release kept in clear, in whatever workspace",
  sealChannelAddress: "the start: what an older release kept in clear, in whatever workspace",
  listOverdueDeliveries: "jobs: deliveries whose alarm was lost, in whatever workspace",
  listMemberships: "sign-in: in which workspaces somebody is",
  insertWorkspace: "first start",
  insertMember: "first start",
  keptTexts: "operator: looks through every text for credentials",
  replaceKeptText: "operator: blanks one that was found",
};

/** Functions that take a scope and do not apply how far it reaches, with why that opens nothing. */
const reachNotApplied: Readonly<Record<string, string>> = {
  insertCheckRun: "a new row, of the scope's workspace",
  insertConnection: "a new row, of the scope's workspace",
  insertNotice: "a new row, of the scope's workspace",
  findUsualInterval: "a rule of the workspace, which says nothing of its connections",
  holdRecheck: "of a connection that is held",
  saveRecheck: "of a connection that is held, or made in the same transaction",
  insertProject: "a new row, of the scope's workspace",
  insertRemark: "a new row, of the scope's workspace",
  insertSetup: "a new row, of the scope's workspace",
  readChangeCount: "a number that says nothing of what has changed",
  isConnectionNameTaken: "names are unique in all of a workspace",
  running: "a run whose id this process has from beginning it",
  holdRunningOfSetup: "of a setup that is held",
  insertRepair: "a new row, of the scope's workspace; its connection is held within reach",
  deleteRepairsOf: "of a connection that is held within reach",
  holdSetupsOf: "locks and tells nothing; the connection they belong to is held within reach right after",
  holdWait: "of a setup that is held",
  saveWait: "of a setup that is held",
  holdLook: "of a setup that is held",
  saveLook: "of a setup that is held",
  renewLease: "of a connection that is held",
  holdRechecksOfAway: "an outage is over for all of a workspace",
  saveAlarms: "of re-checks that are held",
  open: "an outage concerns all of a workspace",
  listOpenOutages: "an outage concerns all of a workspace",
  holdOpenOutage: "an outage concerns all of a workspace",
  insertOutage: "an outage concerns all of a workspace",
  refreshOutage: "an outage concerns all of a workspace",
  changeOutage: "an outage concerns all of a workspace",
  countAway: "how many wait, and not which",
  countConnections: "how many there are, and not which",
  holdRechecksOf: "locks and tells nothing",
  findLatestBatch: "numbers of the whole workspace, which say nothing of which connections",
  insertBatch: "a new row, of the scope's workspace",
  takeBackRest: "of a Test all of the workspace, which is taken back as a whole",
  endBatch: "of a Test all of the workspace",
  countCheckedSince: "numbers of the whole workspace, which say nothing of which connections",
  saveOwnInterval: "of a connection that is held",
  savePause: "of a connection that is held",
  saveUsualInterval: "a rule of the whole workspace; its service refuses who does not reach all of it",
  insertTick: "of a setup that was changed in the same transaction",
  insertChannel: "a new row, of the scope's workspace",
  insertDelivery: "a new row, of the scope's workspace",
  insertDeliveryNotice: "of a channel that is held, or kept, in the same transaction",
  countChannels: "a number; a workspace has so many at most, within reach or not",
  listAddressesShownAs: "addresses are taken in all of a workspace",
  holdChannels: "locks and tells nothing",
  keepChannels: "for the job that spreads a notice to every channel of the workspace",
  holdNotice: "for the job that spreads a notice to every channel of the workspace",
  listChannelsWith: "of a notice that is held",
  holdGathering: "of a channel that is kept from deletion in the same transaction",
  saveDelivery: "of a delivery that is held",
  listNoticesOf: "of a delivery that was found within reach",
  findWorkspaceName: "a workspace's own name, for whoever is let into it",
  deleteTick: "of a setup that was changed in the same transaction",
  findDraft: "of the one person who typed it, whatever they reach by now",
  findDraftSecret: "of the one person who typed it, whatever they reach by now",
  saveDraft: "of the one person who types",
  own: "of the one person who typed it, whatever they reach by now",
  deleteDraft: "of the one person who typed it, whatever they reach by now",
  deleteSurplusDrafts: "of the one person who types",
  wipeDraftSecrets: "of the one person who typed them, about a setup that is held",
  wipeAllDraftSecrets: "about a setup that is held, and is cancelled",
  deleteDraftsAbout: "about what is held, and has ended",
};

/** Functions that write outside of a transaction, with why nothing has to be written with it. */
const writesAlone: Readonly<Record<string, string>> = {
  countChange: "by a statement of its own after the change: inside, every transaction would wait for one row",
  saveStages: "progress of a run that is under way; its end is what counts",
  interruptCheckRuns: "one statement over all workspaces; who reads a run sees that it was cut off",
  endForgottenOutages: "one statement over all workspaces, of which nothing is told",
  drawInRechecks: "one statement over all workspaces, of rows that nobody looks at before long",
  endLeases: "one statement at a start, before there is anybody else",
  saveInstanceSettingIfAbsent: "one statement: of several starters one wins",
  saveDraft: "one statement; what is typed is no event, and nothing is written with it",
  deleteSurplusDrafts: "one statement: drafts past the most there may be",
  deleteDraft: "one statement; what was sent is written down by who sent it",
  wipeCancelledKeys: "one statement over all workspaces, of which nothing is told",
  deleteDraftsBefore: "one statement over all workspaces, of which nothing is told",
};

/** Files that may ask the store for what belongs to no workspace. */
const instanceCallers = [
  "lib/services/checks/steps/watch-check-runs.ts",
  "lib/services/drafts/steps/forget-old-drafts.ts",
  "lib/services/notices/steps/deliver-due.ts",
  "lib/services/notices/steps/seal-clear-addresses.ts",
  "lib/services/notices/steps/wipe-old-signings.ts",
  "lib/services/operator/blank-kept-credentials.ts",
  "lib/services/operator/find-kept-credentials.ts",
  "lib/services/people/claim-instance.ts",
  "lib/services/people/find-visitor.ts",
  "lib/services/people/record-refused-door.ts",
  "lib/services/people/reset-password.ts",
  "lib/services/people/steps/record-sign-in.ts",
  "lib/services/rechecks/steps/draw-in-rechecks.ts",
  "lib/services/rechecks/steps/end-dead-leases.ts",
  "lib/services/rechecks/steps/forget-old.ts",
  "lib/services/rechecks/steps/forget-outages.ts",
  "lib/services/rechecks/steps/recheck-due.ts",
  "lib/services/repairs/steps/wipe-previous-values.ts",
  "lib/services/setups/steps/forget-cancelled.ts",
  "lib/services/setups/steps/wipe-expired-secrets.ts",
  "lib/services/waits/steps/catch-up.ts",
  "lib/services/waits/steps/try-waiting-setup.ts",
];

type Parameter = { readonly name: string; readonly type: string };
type Declared = {
  readonly file: string;
  readonly name: string;
  readonly isExported: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: string;
};

const closing: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]", "<": ">" };

/** The text up to where the bracket that stands at `from` closes, without both. Arrows close nothing. */
function inBrackets(text: string, from: number): string {
  const open: string[] = [];
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (char === ">" && text[at - 1] === "=") continue;
    const closes = closing[char];
    if (closes) open.push(closes);
    else if (char === open.at(-1)) open.pop();
    if (open.length === 0) return text.slice(from + 1, at);
  }
  throw new Error(`not closed: ${text.slice(from, from + 60)}`);
}

/** The pieces between separators that stand in no bracket. */
function splitOutside(text: string, separator: string): readonly string[] {
  const pieces = [""];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (closing[char]) {
      const inner = inBrackets(text, at);
      pieces.push(`${pieces.pop()}${text.slice(at, at + inner.length + 2)}`);
      at += inner.length + 1;
    } else if (char === separator) pieces.push("");
    else pieces.push(`${pieces.pop()}${char}`);
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== "");
}

function parameterOf(text: string): Parameter {
  const [name = "", ...type] = splitOutside(text, ":");
  return { name, type: (type.join(":").split(/ = /)[0] ?? "").trim() };
}

const beginning = /^(export )?(?:(?:async )?function(?:\*| )+(\w+)|const (\w+) = (?:async )?)(?=[(<])/gm;

/** The functions that stand at the top of a file: ends are found by the formatter's own rule, a bracket or line at the margin. */
function functionsOf(file: string, source: string): readonly Declared[] {
  return [...source.matchAll(beginning)].flatMap((found) => {
    const [all, exported, declared, constant] = found;
    let at = found.index + all.length;
    if (source[at] === "<") at += inBrackets(source, at).length + 2;
    const inner = inBrackets(source, at);
    const after = at + inner.length + 2;
    if (constant !== undefined && !/^(: [^=]+)? =>/.test(source.slice(after))) return [];
    const rest = source.slice(after);
    const body = rest.slice(0, rest.search(declared === undefined ? /\n\n|\n$/ : /\n\}/));
    const parameters = splitOutside(inner, ",").map(parameterOf);
    return [{ file, name: declared ?? constant ?? "", isExported: exported !== undefined, parameters, body }];
  });
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
const textOf = (file: string): string =>
  readFileSync(join(root, file), "utf8")
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/^\s*\/\/.*$/gm, "");

const functions = filesIn(queries).flatMap((file) => functionsOf(file, textOf(file)));
const exported = functions.filter(({ isExported }) => isExported);
const namesOf = (some: readonly Declared[]) => some.map(({ name }) => name).sort();
const listed = (list: Readonly<Record<string, string>>) => Object.keys(list).sort();
const scopeOf = ({ parameters }: Declared): string => parameters[1]?.type ?? "";

describe("what this test reads", () => {
  test("every value that a file of queries exports is a function it has seen, forty at least", () => {
    const values = filesIn(queries).flatMap((file) => [
      ...textOf(file).matchAll(/^export (?!type |interface )(?:async |function\*? ?|const |let |class |\* ?)*(\w*)/gm),
    ]);
    expect(namesOf(exported)).toEqual(values.map(([, name]) => name ?? "").sort());
    expect(exported.length).toBeGreaterThanOrEqual(40);
    expect(filesIn(queries).flatMap((file) => textOf(file).match(/^export (default|\*|\{).*/gm) ?? [])).toEqual([]);
  });

  test("it tells parameters, their types and bodies apart", () => {
    const source = [
      'export async function one<T extends { a: "b" }>(',
      "  tx: Tx,",
      "  { workspaceId }: Scope,",
      "  of: { a: string; b: (x: number) => Map<string, T> } | null = null,",
      "): Promise<readonly T[]> {",
      "  await tx.insert(x);",
      "}",
      "",
      "const two = (db: Database, _scope: InstanceScope) =>",
      "  db.select();",
      "",
      "export const three = { not: (a: string) => a };",
      "export async function* four(db: Database): AsyncGenerator<string> {",
      "}",
      "",
    ].join("\n");
    const seen = functionsOf("made-up.ts", source);
    expect(seen.map(({ name, parameters }) => [name, ...parameters.map(({ type }) => type)])).toEqual([
      ["one", "Tx", "Scope", "{ a: string; b: (x: number) => Map<string, T> } | null"],
      ["two", "Database", "InstanceScope"],
      ["four", "Database"],
    ]);
    expect(seen[0]?.body).toContain("tx.insert(x)");
    expect(seen[1]?.body).not.toContain("three");
  });
});

describe("a query without authorization does not compile", () => {
  test("every function of the store takes a scope second, or is listed with why not", () => {
    const without = exported.filter((one) => !["Scope", "InstanceScope"].includes(scopeOf(one)));
    expect(namesOf(without)).toEqual(listed(withoutScope));
  });

  test("those about no workspace, or about all, are listed with what they are for", () => {
    expect(namesOf(exported.filter((one) => scopeOf(one) === "InstanceScope"))).toEqual(listed(ofTheInstance));
  });

  test("how far a scope reaches is applied, or it is listed why that opens nothing", () => {
    const applies = /(\w+Within\(scope[,)]|running\(scope)/;
    const ofWorkspaces = functions.filter(({ parameters }) => parameters.some(({ type }) => type === "Scope"));
    expect(ofWorkspaces.length).toBeGreaterThan(30);
    expect(namesOf(ofWorkspaces.filter(({ body }) => !applies.test(body)))).toEqual(listed(reachNotApplied));
  });

  test("what writes or locks does so in a transaction, or is listed with why not", () => {
    const writing = functions.filter(({ body }) => /\.(insert|update|delete|execute|for)\(/.test(body));
    expect(writing.length).toBeGreaterThan(20);
    const alone = writing.filter(({ parameters }) => parameters[0]?.type !== "Tx");
    expect(namesOf(alone)).toEqual(listed(writesAlone));
  });
});

describe("scopes and transactions come from one place each", () => {
  const sources = ["lib", "app", "components", "e2e"].flatMap(filesIn);
  const filesWith = (pattern: RegExp) => sources.filter((file) => pattern.test(textOf(file)));

  test("there are sources to look at", () => {
    expect(sources.length).toBeGreaterThan(300);
  });

  test.each([
    ["a scope", /\bas (?:unknown as )?(?:Scope|InstanceScope)\b/, "lib/services/authorize.ts"],
    ["a transaction", /\bas (?:unknown as )?Tx\b/, "lib/store/transaction.ts"],
  ])("%s is made in one file alone", (_what, pattern, file) => {
    expect(filesWith(pattern)).toEqual([file]);
  });

  test("transactions are opened by `inTransaction` alone, above the store", () => {
    expect(filesWith(/\btransact\b/)).toEqual(["lib/services/in-transaction.ts", "lib/store/transaction.ts"]);
  });

  test("who asks about no workspace, or about all, is listed", () => {
    const callers = filesWith(/\binstanceScope\(/).filter((file) => file !== "lib/services/authorize.ts");
    expect(callers.sort()).toEqual(instanceCallers);
  });

  test("nobody goes past the store's functions: its tables are for it and for sign-in, others know their types", () => {
    const values = /^import (?!type )[^;]*from "#lib\/store\/schema"/m;
    const others = filesWith(values).filter((file) => !/^lib\/(store|identity)\/|\/testing\/|^e2e\//.test(file));
    expect(others).toEqual([]);
  });
});
