import type { WireAnswer } from "#lib/domain/wire";

/** How an answer's body is written; `cut-off` began as JSON and did not end as such. */
export type BodyForm = "empty" | "json" | "cut-off" | "html" | "xml" | "text";

/** What an answer says, whatever form it says it in. All strings are foreign and unbounded: match them, never show them. */
export type Said = {
  readonly form: BodyForm;
  /** The parsed body when `form` is `json`. */
  readonly json: unknown;
  /** Pairs of error word and text, as found; the first is the answer's own first. */
  readonly errors: readonly { readonly word: string; readonly text: string }[];
  /** The body without markup for pages, or as it is; at most 64 Ki characters. */
  readonly plain: string;
};

const readChars = 65_536;

/**
 * Reads an answer's body whatever its content type claims: JSON (with byte order mark, white space, as object or array),
 * OAuth's `error` and `error_description`, REST's `errorCode` and `message`, XML and form-encoded forms of both, the
 * `WWW-Authenticate` header, pages and plain text. Never throws.
 *
 * @see RFC 6749 §5.2, RFC 6750 §3; REST API Developer Guide, Status Codes and Error Responses
 */
export function readSaid(answer: WireAnswer): Said {
  const body = answer.body.replace(/^[\uFEFF\s\0]+/u, "");
  if (body === "") return { form: "empty", json: undefined, errors: errorsInHeader(answer), plain: "" };

  const json = parseJson(body);
  if (json !== undefined) {
    const errors = errorsInJson(json);
    return { form: "json", json, errors: errors.length > 0 ? errors : errorsInHeader(answer), plain: "" };
  }
  const start = body.slice(0, readChars);
  if (/^[[{]/.test(start)) return { form: "cut-off", json: undefined, errors: [], plain: start };
  if (looksLikeHtml(start)) {
    return { form: "html", json: undefined, errors: errorsInHeader(answer), plain: start };
  }
  if (start.startsWith("<")) return { form: "xml", json: undefined, errors: errorsInXml(start), plain: start };
  const errors = errorsInForm(start);
  return { form: "text", json: undefined, errors: errors.length > 0 ? errors : errorsInHeader(answer), plain: start };
}

/** Folds a foreign text for comparison: lower case, straight quotes, single spaces, no final full stop; bounded. */
export function folded(text: string, maxChars = 2000): string {
  return text
    .slice(0, maxChars)
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC`]/g, "'")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .replace(/[.!]+$/, "");
}

function parseJson(body: string): unknown {
  if (!/^(?:[[{"\d-]|null|true|false)/.test(body) || isTooDeep(body)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Deeper than any answer of Salesforce's; parsing a hundred thousand brackets takes longer than explaining may. */
function isTooDeep(body: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < body.length; at += 1) {
    const char = body.charCodeAt(at);
    if (isInText && char === 0x5c) at += 1;
    else if (char === 0x22) isInText = !isInText;
    else if (!isInText && (char === 0x5b || char === 0x7b)) depth += 1;
    else if (!isInText && (char === 0x5d || char === 0x7d)) depth -= 1;
    if (depth > 200) return true;
  }
  return false;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

const firstText = (record: Readonly<Record<string, unknown>>, names: readonly string[]): string => {
  for (const name of names) {
    const text = textOf(record[name]);
    if (text !== "") return text;
  }
  return "";
};

function errorsInJson(json: unknown): Said["errors"] {
  const items = Array.isArray(json) ? json.slice(0, 20) : [json];
  return items.filter(isRecord).flatMap((item) => {
    const inner = item.error ?? item.errors;
    if (Array.isArray(inner)) return errorsInJson(inner);
    if (isRecord(inner)) return errorsInJson(inner);
    const word = firstText(item, ["error", "errorCode", "error_code", "code"]);
    const text = firstText(item, ["error_description", "message", "errorMessage", "errorSummary", "detail", "Message"]);
    // A record that has a `code` or a `message` of its own, beside what was asked for, is no error.
    const isError =
      word !== "" ? "error" in item || "errorCode" in item || text !== "" : text !== "" && !("id" in item);
    return isError ? [{ word, text }] : [];
  });
}

const looksLikeHtml = (start: string): boolean =>
  /^(?:<!--[\s\S]{0,4000}?-->\s*)?<(?:!doctype\s+html|html|head|body|title|meta|script|div|p|h1|center)\b/i.test(start);

const insideXml = (xml: string, names: readonly string[]): string => {
  for (const name of names) {
    const found = new RegExp(`<(?:[\\w-]{1,20}:)?${name}>([^<]{0,2000})<`, "i").exec(xml);
    if (found?.[1]) return found[1].trim();
  }
  return "";
};

function errorsInXml(xml: string): Said["errors"] {
  const word = insideXml(xml, ["error", "errorCode", "exceptionCode", "faultcode"]).replace(/^\w{1,20}:/, "");
  const text = insideXml(xml, ["error_description", "message", "exceptionMessage", "faultstring"]);
  return word === "" && text === "" ? [] : [{ word, text }];
}

function errorsInForm(text: string): Said["errors"] {
  if (!/^[?&#]?(?:[\w.-]{1,60}=[^&\s]{0,2000}&){0,8}error=/.test(text)) return [];
  const fields = new URLSearchParams(text.slice(0, 8000).replace(/^[?&#]/, ""));
  return [{ word: fields.get("error") ?? "", text: fields.get("error_description") ?? "" }];
}

function errorsInHeader(answer: WireAnswer): Said["errors"] {
  const header = (answer.headers["www-authenticate"] ?? "").slice(0, 2000);
  const word = /\berror="?([\w-]{1,80})/.exec(header)?.[1] ?? "";
  const text = /\berror_description="([^"]{0,1000})"/.exec(header)?.[1] ?? "";
  return word === "" ? [] : [{ word, text }];
}
