import type { WireAnswer } from "#lib/domain/check/wire";
import { type MappedText, replaceMapped } from "./mapped-text.ts";

/** How an answer's body is written; `cut-off` began as JSON and did not end as such, `garbled` is no text at all. */
type BodyForm = "empty" | "json" | "cut-off" | "garbled" | "html" | "xml" | "text";

/** What an answer says, whatever form it says it in. All strings are foreign and unbounded: match them, never show them. */
export type Said = {
  readonly form: BodyForm;
  /** The parsed body when `form` is `json`. */
  readonly json: unknown;
  /** Pairs of error word and text, as found; the first is the answer's own first. */
  readonly errors: readonly { readonly word: string; readonly text: string }[];
  /** The body of pages, XML and texts as it is; at most 64 Ki characters. */
  readonly plain: string;
};

const readChars = 65_536;

/**
 * Reads an answer's body whatever its content type claims: JSON (with byte order mark, white space, as object or array),
 * OAuth's `error` and `error_description`, REST's `errorCode` and `message`, XML and form-encoded forms of both, the
 * `WWW-Authenticate` header, pages and plain text. A refusal's JSON is found in a wrapping, too: behind a guard against
 * scripts, in a callback, before trailing bytes. Never throws.
 *
 * @see RFC 6749 §5.2, RFC 6750 §3; REST API Developer Guide, Status Codes and Error Responses
 */
export function readSaid(answer: WireAnswer): Said {
  const body = answer.body.replace(/^[\uFEFF\s\0]+/u, "");
  if (body === "") return { form: "empty", json: undefined, errors: errorsInHeader(answer), plain: "" };

  const whole = parseJson(body);
  const json = whole === undefined && answer.status >= 300 ? parseJson(unwrapped(body), true) : whole;
  if (json !== undefined) {
    const errors = errorsInJson(json);
    return { form: "json", json, errors: errors.length > 0 ? errors : errorsInHeader(answer), plain: "" };
  }
  const start = body.slice(0, readChars);
  const without = { json: undefined, plain: start };
  if (/^[[{]/.test(start)) return { ...without, form: "cut-off", errors: [] };
  if (isGarbled(start)) return { ...without, form: "garbled", errors: errorsInHeader(answer), plain: "" };
  if (looksLikeHtml(start)) return { ...without, form: "html", errors: errorsInHeader(answer) };
  if (start.startsWith("<")) return { ...without, form: "xml", errors: errorsInXml(start) };
  const errors = errorsInForm(start);
  return { ...without, form: "text", errors: errors.length > 0 ? errors : errorsInHeader(answer) };
}

const contractions = /\b(are|ca|could|did|do|does|had|has|have|is|was|were|wo|would)n't\b/g;

/**
 * Folds a foreign text for comparison: lower case, straight quotes, single spaces, no contractions, no hyphen inside a
 * term, no final full stop; bounded. The phrases of the rules are folded the same way.
 */
export function folded(text: string, maxChars = 2000): string {
  const folds = text
    .slice(0, maxChars)
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC`]/g, "'")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .replace(contractions, (_, verb: string) => (verb === "ca" ? "cannot" : `${verb === "wo" ? "will" : verb} not`))
    .replace(/(?<=[a-z])[-\u2010\u2011](?=[a-z])/g, " ")
    .trim();
  // By hand: a pattern that is tied to the end alone would try every run of dots in between.
  let end = folds.length;
  while (end > 0 && (folds[end - 1] === "." || folds[end - 1] === "!")) end -= 1;
  return folds.slice(0, end);
}

/** Folds a text like `folded`, but for its ends, and keeps where each letter came from. */
export function foldedMapped(text: MappedText): MappedText {
  const lower = replaceMapped(text, /[^\x20-\x40\x5B-\x7E]+/g, ([letters]) => {
    const low = letters.toLowerCase();
    return low.length === letters.length ? low : letters;
  });
  const plain = replaceMapped(
    { text: lower.text.replace(/[\u2018\u2019\u02BC`]/g, "'"), origins: lower.origins },
    /[\p{Cc}\p{Cf}\s]{2,}|[\p{Cc}\p{Cf}\t\n\r]/gu,
    () => " ",
  );
  const spoken = /n't\b/.test(plain.text)
    ? replaceMapped(plain, contractions, ([, verb = ""]) =>
        verb === "ca" ? "cannot" : `${verb === "wo" ? "will" : verb} not`,
      )
    : plain;
  return { text: spoken.text.replace(/(?<=[a-z])[-\u2010\u2011](?=[a-z])/g, " "), origins: spoken.origins };
}

/** Guards that keep JSON from being run as a script, and the callback of JSONP. */
const scriptGuard = /^(?:\)\]\}'?,?|while\s?\(1\);?|for\s?\(;;\);?|(?:\/\*\*\/)?\s?[\w.$]{1,60}\()\s{0,9}/;

/** The body from its first JSON value on, where there is something before it or between its letters. */
const unwrapped = (body: string): string =>
  (body.includes("\0") ? body.replaceAll("\0", "") : body).replace(/^\uFFFD+/, "").replace(scriptGuard, "");

/** The value that a body is, or with `loosely` the one that it begins with; undefined when it is no JSON. */
function parseJson(body: string, loosely = false): unknown {
  if (!/^(?:[[{"\d-]|null|true|false)/.test(body)) return undefined;
  const end = /^[[{]/.test(body) ? endOfJson(body) : body.length;
  if (end === 0) return undefined;
  try {
    const json: unknown = JSON.parse(loosely ? body.slice(0, end) : body);
    const isJsonAgain = typeof json === "string" && /^\s{0,9}[[{]/.test(json);
    return isJsonAgain ? (parseJson(json.trimStart()) ?? json) : json;
  } catch {
    return undefined;
  }
}

/** Deeper than any answer of Salesforce's; parsing a hundred thousand brackets takes longer than explaining may. */
const deepest = 200;
/** More values than any answer of Salesforce's to our calls has; a hostile one would cost its parser milliseconds. */
const mostValues = 12_000;

/** Where the object or array ends that `text` begins with; 0 when it does not end, is too deep or too rich, or is none. */
function endOfJson(text: string): number {
  let depth = 0;
  let values = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (!isInText && char === 0x2c) values += 1;
    if (isInText && char === 0x5c) at += 1;
    else if (char === 0x22) isInText = !isInText;
    else if (!isInText && (char === 0x5b || char === 0x7b)) depth += 1;
    else if (!isInText && (char === 0x5d || char === 0x7d)) depth -= 1;
    if (depth > deepest || values > mostValues) return 0;
    if (depth <= 0) return depth < 0 || at === 0 ? 0 : at + 1;
  }
  return 0;
}

/** Compressed bytes, or letters of another encoding than was said. */
function isGarbled(text: string): boolean {
  const start = text.slice(0, 400);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting control characters is the point
  const odd = start.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\uFFFD]/g)?.length ?? 0;
  return odd * 8 > start.length;
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => {
  if (Array.isArray(value))
    return value
      .slice(0, 5)
      .filter((part) => typeof part === "string")
      .join(" ");
  return typeof value === "string" ? value : "";
};

/** A field's name as servers write it: `error`, `Error`, `ERROR`. */
const spelled = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()]);

const ownError = spelled("error");
const errorCode = spelled("errorCode", "error_code", "errorcode");
const wordNames = [...ownError, ...errorCode, ...spelled("code", "exceptionCode")];
const textNames = [
  ...spelled("error_description", "errorDescription", "message", "errorMessage", "errorSummary", "detail"),
  ...spelled("faultstring", "exceptionMessage"),
  "Error_Description",
];
/** What gateways and libraries wrap an answer in. */
const wrapperNames = spelled("error", "errors", "fault", "detail", "body", "response", "result", "results", "data");

const firstText = (fields: Fields, names: readonly string[]): string => {
  for (const name of names) {
    const text = textOf(fields[name]);
    if (text !== "") return text;
  }
  return "";
};

function errorsInJson(json: unknown, depth = 0): Said["errors"] {
  if (depth > 5) return [];
  const items = Array.isArray(json) ? json.slice(0, 20) : [json];
  return items.filter(isRecord).flatMap((item) => {
    const isOwn = ownError.some((name) => typeof item[name] === "string");
    const word = firstText(item, wordNames);
    const text = firstText(item, textNames);
    const wrapper = isOwn ? undefined : wrapperNames.find((name) => isWrapped(item[name]));
    const inner = wrapper === undefined ? [] : errorsInJson(wrappedIn(item[wrapper]), depth + 1);
    if (inner.length > 0) return inner.map((one) => ({ word: one.word || word, text: one.text || text }));
    // A record that has a `code` or a `message` of its own, beside what was asked for, is no error.
    const isNamed = [...ownError, ...errorCode].some((name) => name in item);
    const isError = word !== "" ? isNamed || text !== "" : text !== "" && !("id" in item);
    return isError ? [{ word, text }] : [];
  });
}

const isWrapped = (value: unknown): boolean =>
  (typeof value === "object" && value !== null) || (typeof value === "string" && /^\s{0,9}[[{]/.test(value));

const wrappedIn = (value: unknown): unknown => (typeof value === "string" ? parseJson(value.trimStart()) : value);

const htmlStart =
  /^<(?:!doctype\s+html|html|head|body|title|meta|link|script|noscript|style|base|frameset|iframe|div|span|p|br|hr|b|i|strong|center|font|table|form|img|a|ul|section|main|article|pre|code|tt|h[1-6])\b/i;

/** Passes over comments and the declaration in front of a page. */
function looksLikeHtml(start: string): boolean {
  let at = 0;
  for (let round = 0; round < 8; round += 1) {
    const end = start.startsWith("<!--", at) ? "-->" : start.startsWith("<?", at) ? "?>" : null;
    if (end === null) return htmlStart.test(start.slice(at, at + 40));
    const ended = start.indexOf(end, at);
    if (ended < 0) return false;
    at = ended + end.length;
    while (/\s/.test(start.charAt(at))) at += 1;
  }
  return false;
}

const insideXml = (xml: string, names: readonly string[]): string => {
  for (const name of names) {
    const element = new RegExp(
      `<(?:[\\w-]{1,20}:)?${name}(?:\\s[^<>]{0,300})?>(?:<!\\[CDATA\\[)?([^<\\]]{0,2000})`,
      "i",
    );
    const found = element.exec(xml)?.[1]?.trim();
    if (found) return found;
  }
  return "";
};

function errorsInXml(xml: string): Said["errors"] {
  const word = insideXml(xml, ["error", "errorCode", "exceptionCode", "faultcode", "Code"]).replace(/^\w{1,20}:/, "");
  const text = insideXml(xml, ["error_description", "message", "exceptionMessage", "faultstring", "Reason", "Text"]);
  return word === "" && text === "" ? [] : [{ word, text }];
}

/** The error that an address carries in its query or behind its `#`. */
export function errorsInAddress(address: string): Said {
  const errors = errorsInForm(address.replace(/^[^?#]{0,4000}[?#]/, ""));
  return { form: "text", json: undefined, errors, plain: "" };
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
