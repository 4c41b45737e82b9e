import type { TransportFault } from "#lib/domain/check/wire";
import { doorFaults } from "#lib/domain/check/wire";

const longestMessageCharacters = 300;

/** A reason of the door's own for not bringing an answer; inside this folder only, outside it is a `TransportFault`. */
export class DoorError extends Error {
  readonly code: string;

  constructor(reason: keyof typeof doorFaults, message: string) {
    super(message);
    this.name = "DoorError";
    this.code = doorFaults[reason];
  }
}

/** Puts whatever went wrong on the way into words that may be stored: the runtime's code, and one bounded line. */
export function faultOf(thrown: unknown): TransportFault {
  const error = thrown instanceof AggregateError ? (thrown.errors[0] ?? thrown) : thrown;
  if (!(error instanceof Error)) return { code: "UNKNOWN", message: "" };
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  return { code, message: oneLine(error.message) };
}

const oneLine = (text: string): string =>
  text
    .slice(0, longestMessageCharacters)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
