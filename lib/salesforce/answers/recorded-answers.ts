import { readFileSync } from "node:fs";
import type { Call, TransportFault, WireAnswer } from "#lib/domain/check/wire";

/** One answer (or transport fault), named by its meaning, and what `orglink explain` says of it. */
export type RecordedAnswer = {
  readonly name: string;
  readonly call: Call;
  readonly askedHost: string;
  /** What arrived; exactly one of the two. */
  readonly answer?: WireAnswer;
  readonly transport?: TransportFault;
  readonly explained: Readonly<Record<string, unknown>>;
};

type Row = {
  readonly name: string;
  readonly call: Call;
  readonly askedHost?: string;
  readonly transport?: TransportFault;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly json?: unknown;
  readonly bodyOf?: { readonly prefix: string; readonly unit: string; readonly times: number; readonly suffix: string };
  readonly explained: Readonly<Record<string, unknown>>;
};

const files = [
  "token-endpoint",
  "token-wordings",
  "wrapped-answers",
  "pages",
  "statuses",
  "after-the-token",
  "rest-wordings",
  "rotation",
  "transport-faults",
  "field-answers",
] as const;

const bodyOf = ({ body, json, bodyOf: long }: Row): string => {
  if (long) return long.prefix + long.unit.repeat(long.times) + long.suffix;
  return json === undefined ? (body ?? "") : JSON.stringify(json);
};

/**
 * The answers that the tests are held to, from the files beside this one. Error texts are Salesforce's own; hosts, ids, keys
 * and tokens are invented.
 */
export const recordedAnswers: readonly RecordedAnswer[] = files.flatMap((file) => {
  const rows = JSON.parse(readFileSync(new URL(`./${file}.json`, import.meta.url), "utf8")) as readonly Row[];
  return rows.map((row) => {
    const { name, call, askedHost = "acme.my.salesforce.com", explained, status = 0, headers = {} } = row;
    const arrived = row.transport ? { transport: row.transport } : { answer: { status, headers, body: bodyOf(row) } };
    return { name: `${file}: ${name}`, call, askedHost, explained, ...arrived };
  });
});
