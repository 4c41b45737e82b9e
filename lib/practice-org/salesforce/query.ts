import { type Answer, json, restError } from "./answer.ts";
import type { DataCall } from "./org-call.ts";
import { type OrgRecord, visibleRecords } from "./org-records.ts";
import { parseSoql, type SoqlQuery } from "./soql.ts";

/** `GET …/query?q=`: SOQL over what the Run As user may see. */
export function answerQuery(call: DataCall): Answer {
  const query = parseSoql(call.request.query.get("q") ?? "");
  if (!query.ok) return restError(400, "MALFORMED_QUERY", query.problem);
  const { fields, from, where, limit } = query.value;

  const object = visibleRecords(call, from);
  if (object === null) return restError(400, "INVALID_TYPE", `sObject type '${from}' is not supported.`);
  const asked = where === null ? fields : [...fields, where.field];
  for (const field of asked) {
    const problem = fieldProblem(object.sample, field);
    if (problem !== null) return restError(400, "INVALID_FIELD", problem);
  }

  const found = object.records.filter((record) => where === null || isMatch(record, where));
  const records = found.slice(0, limit ?? found.length).map((record) => project(record, fields, call.base));
  return json(200, { totalSize: records.length, done: true, records });
}

function isMatch(record: OrgRecord, { field, equals }: NonNullable<SoqlQuery["where"]>): boolean {
  const value = readPath(record, field);
  if (typeof value !== "string" || typeof equals !== "string") return value === equals;
  // Ids are the same in their 15- and 18-character forms; texts know no case.
  const isId = /^[a-zA-Z0-9]{18}$/.test(value) && /Id$/i.test(field);
  if (isId) return value === equals || value.slice(0, 15) === equals;
  return value.toLowerCase() === equals.toLowerCase();
}

function fieldProblem(sample: OrgRecord, path: string): string | null {
  const steps = path.split(".");
  let record = sample;
  for (const [index, step] of steps.entries()) {
    const value = record.fields[keyOf(record, step) ?? ""];
    const isLast = index === steps.length - 1;
    if (isLast) {
      const isColumn = value !== undefined && !isRecord(value);
      return isColumn ? null : noSuchColumn(step, record.type);
    }
    if (!isRecord(value)) return `Didn't understand relationship '${step}' in field path.`;
    record = value;
  }
  return null;
}

const noSuchColumn = (name: string, type: string): string =>
  `No such column '${name}' on entity '${type}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.`;

/** The selected fields under their real names, related records inside, each with its `attributes`. */
function project(record: OrgRecord, paths: readonly string[], base: string): Record<string, unknown> {
  const url = `${base}/sobjects/${record.type}/${String(record.fields.Id)}`;
  const selected: Record<string, unknown> = { attributes: { type: record.type, url } };
  for (const path of paths) {
    const [step = "", ...rest] = path.split(".");
    const key = keyOf(record, step) ?? step;
    if (key in selected) continue;
    const value = record.fields[key];
    const below = paths
      .filter((other) => other.toLowerCase().startsWith(`${step.toLowerCase()}.`))
      .map((other) => other.slice(step.length + 1));
    selected[key] = rest.length > 0 && isRecord(value) ? project(value, below, base) : value;
  }
  return selected;
}

function readPath(record: OrgRecord, path: string): unknown {
  const [step = "", ...rest] = path.split(".");
  const value = record.fields[keyOf(record, step) ?? ""];
  return rest.length > 0 && isRecord(value) ? readPath(value, rest.join(".")) : value;
}

const keyOf = (record: OrgRecord, name: string): string | undefined =>
  Object.keys(record.fields).find((key) => key.toLowerCase() === name.toLowerCase());

const isRecord = (value: unknown): value is OrgRecord =>
  typeof value === "object" && value !== null && "fields" in value;
