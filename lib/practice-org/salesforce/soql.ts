import { ok, type Result, refuse } from "#lib/domain/result";

/** The part of SOQL that is understood: `SELECT a, b.c FROM Object [WHERE field = literal] [LIMIT n]`. */
export type SoqlQuery = {
  readonly fields: readonly string[];
  readonly from: string;
  readonly where: { readonly field: string; readonly equals: string | number | boolean | null } | null;
  readonly limit: number | null;
};

/** What `MALFORMED_QUERY` says. */
export type SoqlProblem = string;

/** Longest query that Salesforce takes, in characters. @see SOQL and SOSL Reference, "SOQL SELECT Syntax" */
const longestQueryChars = 100_000;

/** A text in quotes that is not closed runs to the end, so that none is tried again from the middle of another. */
const tokenPattern = /\s*(?:('(?:[^'\\]|\\.)*('?))|[A-Za-z_][\w.]*|\d+|\S)/gsy;

/** Reads a query; what it does not understand is refused by the first token that does not fit. */
export function parseSoql(text: string): Result<SoqlQuery, SoqlProblem> {
  if (text.length > longestQueryChars)
    return refuse(`SOQL statements cannot be longer than ${longestQueryChars} characters.`);
  const tokens = Array.from(text.trim().matchAll(tokenPattern), ([token, quoted, end]) =>
    quoted !== undefined && end === "" ? "'" : token.trim(),
  );
  const reader = new TokenReader(tokens);
  try {
    const query = readQuery(reader);
    return ok(query);
  } catch (unexpected) {
    if (unexpected instanceof UnexpectedToken) return refuse(unexpected.message);
    throw unexpected;
  }
}

class UnexpectedToken extends Error {}

class TokenReader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  /** Takes the next token if it is this keyword or sign. */
  takes(word: string): boolean {
    if (this.#tokens[this.#at]?.toUpperCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  expect(word: string): void {
    if (!this.takes(word)) throw this.unexpected();
  }

  /** Takes the next token, which must look like the pattern. */
  read(pattern: RegExp): string {
    const token = this.#tokens[this.#at];
    if (token === undefined || !pattern.test(token)) throw this.unexpected();
    this.#at += 1;
    return token;
  }

  expectEnd(): void {
    if (this.#at < this.#tokens.length) throw this.unexpected();
  }

  unexpected(): UnexpectedToken {
    return new UnexpectedToken(`unexpected token: ${this.#tokens[this.#at] ?? "<EOF>"}`);
  }
}

const namePattern = /^[A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)*$/;
const keywordPattern = /^(?:select|from|where|limit)$/i;

function readQuery(reader: TokenReader): SoqlQuery {
  reader.expect("SELECT");
  const fields = [readName(reader)];
  while (reader.takes(",")) fields.push(readName(reader));
  reader.expect("FROM");
  const from = readName(reader);
  const where = reader.takes("WHERE") ? readCondition(reader) : null;
  const limit = reader.takes("LIMIT") ? Number(reader.read(/^\d+$/)) : null;
  reader.expectEnd();
  return { fields, from, where, limit };
}

function readName(reader: TokenReader): string {
  const name = reader.read(namePattern);
  if (keywordPattern.test(name)) throw new UnexpectedToken(`unexpected token: ${name}`);
  return name;
}

function readCondition(reader: TokenReader): SoqlQuery["where"] {
  const field = readName(reader);
  reader.expect("=");
  const literal = reader.read(/^(?:'.*'|\d+|true|false|null)$/is);
  return { field, equals: literalValue(literal) };
}

function literalValue(literal: string): string | number | boolean | null {
  if (literal.startsWith("'")) return literal.slice(1, -1).replace(/\\(.)/g, "$1");
  if (/^\d/.test(literal)) return Number(literal);
  return literal.toLowerCase() === "null" ? null : literal.toLowerCase() === "true";
}
