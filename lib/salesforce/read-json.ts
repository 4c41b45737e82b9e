import { z } from "zod";
import type { Problem } from "#lib/domain/check/check-run";
import type { Call, WireAnswer } from "#lib/domain/check/wire";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { ok, type Result, refuse } from "#lib/domain/result";
import { harmless } from "#lib/domain/text/harmless";
import { explainAnswer } from "./explain/explain-answer.ts";

const longestShownChars = 200;

/** A foreign text that will be stored and shown: one harmless line; absent when there is none. Never fails. */
export const shownText = z
  .unknown()
  .optional()
  .transform((value) => {
    const text = typeof value === "string" ? harmless(value, longestShownChars) : "";
    return text === "" ? undefined : text;
  });

/** A foreign yes or no; absent for anything else. */
export const flag = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === "boolean" ? value : undefined));

/**
 * Reads an answer's JSON into a type. What went wrong is explained first; an answer that looks right but is not in
 * the shape that the caller needs is the problem `otherwise`.
 */
export function readJson<Schema extends z.ZodType>(
  call: Call,
  askedHost: string,
  answer: WireAnswer,
  schema: Schema,
  otherwise: ProblemCode = "unreadable-answer",
): Result<z.output<Schema>, Problem> {
  const problem = explainAnswer(call, askedHost, answer);
  if (problem) return refuse(problem);
  const parsed = schema.safeParse(jsonOf(answer.body));
  return parsed.success ? ok(parsed.data) : refuse({ code: otherwise, evidence: { httpStatus: answer.status } });
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^[\uFEFF\s\0]+/u, ""));
  } catch {
    return undefined;
  }
}

type Present<Fields> = {
  [Name in keyof Fields as undefined extends Fields[Name] ? Name : never]?: Exclude<Fields[Name], undefined>;
} & { [Name in keyof Fields as undefined extends Fields[Name] ? never : Name]: Fields[Name] };

/** The same fields without those that hold nothing, as `exactOptionalPropertyTypes` wants them. */
export function present<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<Fields>;
}
