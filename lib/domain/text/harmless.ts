/** What stands where a credential stood. */
export const hiddenMark = "[hidden]";

/** Kinds of credential that can be recognized by their looks, in the admin's words. */
const credentialKinds = [
  "access token",
  "refresh token",
  "Consumer Key",
  "Consumer Secret",
  "JSON Web Token",
  "authorization code",
  "password",
  "Authorization header",
] as const;
export type CredentialKind = (typeof credentialKinds)[number];

type Look = {
  readonly kind: CredentialKind;
  readonly pattern: RegExp;
  /** Hidden like all others, but only told of where something says so: what looks like this is mostly something else. */
  readonly isTold?: (before: string, match: string) => boolean;
};

/** What names a value that is hexadecimal and no secret: traces, digests, ids. */
const harmlessName =
  /\b(?:hash|digest|sha-?\d{0,3}|md5|checksum|fingerprint|thumbprint|serial(?: number)?|etag|commit|revision|rev|trace|traceparent|span|request|correlation|operation|transaction|event|session|container|image|edge|uuid|guid|id|ids|ray|nonce|build|blob|tree|object|layer|version|signature|integrity|cookie)\b["'\])]{0,2}[\s:=#@-]{0,4}$/i;
/** What names a value that opens something. */
const secretName =
  /(?:secret|password|passwd|pwd|token|api[ _-]?key|consumer[ _-]?key|credential)s?["'\])]{0,2}(?:\s{0,4}(?:=>?|:|is|was)\s{0,4}|\s{1,4})["']?$/i;

/**
 * An org's Consumer Secret is 64 hexadecimal digits, mostly in upper case; 32 or 40 of them are a trace, a digest or a
 * commit, and so are 64 behind a word that says so.
 */
const isToldHex = (before: string, match: string): boolean => {
  if (secretName.test(before)) return true;
  if (match.length !== 64 || harmlessName.test(before.replaceAll("_", " "))) return false;
  const isAlone = /(?:^|\n)[ \t]{0,8}$/.test(before);
  return /^(?=.{0,63}\d)(?=.{0,63}[A-F])[0-9A-F]{64}$/.test(match) || isAlone;
};

/**
 * Looks of credentials, the most telling first. Each pattern is linear: no nested repetition. A pattern with a group named
 * `kept` leaves that part standing, so that a reader still sees what the hidden value was.
 */
const looks: readonly Look[] = [
  {
    kind: "password",
    pattern: /(?<kept>\b[a-z][a-z0-9+.-]{1,10}:\/\/)[^\s/@:]{1,200}:[^\s/@]{1,200}@/gi,
  },
  {
    kind: "Authorization header",
    pattern: /(?<kept>\b(?:basic|bearer|oauth)\s{1,4})(?=[^\s"',;]{0,120}[\d!=._-])[A-Za-z0-9._~+/!=%-]{16,}/gi,
  },
  {
    kind: "Consumer Secret",
    pattern:
      /(?<kept>\b(?:client|consumer)[ _-]?secret["']?\s{0,4}(?:=|:|%3D|\bis\b)\s{0,4}["']?)(?=[^\s"'&,;<>{}]{0,120}\d)[^\s"'&,;<>{}]{8,}/gi,
  },
  {
    kind: "Consumer Secret",
    pattern: /(?<kept>\b(?:client|consumer)[ _-]?secret["']?\s{1,4})(?:\d{19}|[0-9A-Fa-f]{32,})\b/gi,
  },
  {
    kind: "access token",
    pattern:
      /(?<kept>\b(?:access_token|session_?id|sid)["']?\s{0,4}(?:=|:|%3D)\s{0,4}["']?)(?=[^\s"'&,;<>{}]{0,120}\d)[^\s"'&,;<>{}]{12,}/gi,
  },
  {
    kind: "refresh token",
    pattern:
      /(?<kept>\brefresh_token["']?\s{0,4}(?:=|:|%3D)\s{0,4}["']?)(?=[^\s"'&,;<>{}]{0,120}\d)[^\s"'&,;<>{}]{12,}/gi,
  },
  {
    kind: "password",
    pattern: /(?<kept>\bpassword["']?\s{0,4}(?:=|:)\s{0,4}["']?)[^\s"'&,;<>{}]{4,}/gi,
  },
  {
    kind: "authorization code",
    pattern: /(?<kept>[?&](?:code|state|code_verifier|device_code|assertion)=)[^\s"'&]{8,}/gi,
  },
  { kind: "access token", pattern: /\b00D[A-Za-z0-9]{9,15}(?:!|%21)[A-Za-z0-9._%-]*/g },
  { kind: "refresh token", pattern: /\b5Aep[A-Za-z0-9._]{8,}/g },
  { kind: "authorization code", pattern: /\baPrx[A-Za-z0-9._%]{10,}/g },
  { kind: "Consumer Key", pattern: /\b3MVG[A-Za-z0-9._]{6,}/g },
  { kind: "JSON Web Token", pattern: /\beyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){0,4}/g },
  { kind: "Consumer Secret", pattern: /\b[0-9A-Fa-f]{32,}\b/g, isTold: isToldHex },
  // No known look, but too long and too mixed for a word: better hidden than shown.
  {
    kind: "access token",
    pattern: /\b(?=[A-Za-z_+=-]{0,60}\d)(?=[0-9a-z_+=-]{0,60}[A-Z])(?=[0-9A-Z_+=-]{0,60}[a-z])[A-Za-z0-9_+=-]{40,}/g,
    isTold: (before) => secretName.test(before),
  },
];

/** Where a credential stands in a text, and whether somebody should be told to replace it. */
export type CredentialSpan = {
  readonly kind: CredentialKind;
  readonly from: number;
  readonly to: number;
  readonly isTold: boolean;
};

/** A placeholder that says so (`$CLIENT_SECRET`, `your-client-secret-here`) is no credential. */
const placeholder = /your|<|\*\*\*|xxxx|example|\$\{?[A-Z]/i;
/** What programs print in place of a credential, or read one from. */
const noValue =
  /^[[(]?(?:null|none|nil|undefined|true|false|missing|incorrect|invalid|wrong|expired|required|empty|optional|string|locked|disabled|reset|unknown|changed|(?:redacted|filtered|hidden|masked|removed|omitted)\d{0,4}|(?:process\.env|os\.environ|os\.getenv|env)\b.{0,80})[\])]?$/i;
const nameChars = 48;

const isPlaceholder = (match: string, value: string): boolean =>
  placeholder.test(match.slice(0, 400)) || noValue.test(value.slice(0, 120));

/** Everything in `text` that looks like a credential, in its order, never overlapping. Linear in its length. */
export function credentialSpans(text: string): readonly CredentialSpan[] {
  const spans: CredentialSpan[] = [];
  let rest = text;
  for (const { kind, pattern, isTold } of looks) {
    let blanked = "";
    let done = 0;
    for (const match of rest.matchAll(pattern)) {
      const from = match.index + (match.groups?.kept?.length ?? 0);
      const to = match.index + match[0].length;
      const before = text.slice(Math.max(0, from - nameChars), from);
      const isSecret = isTold?.(before, text.slice(from, to)) ?? true;
      spans.push({ kind, from, to, isTold: isSecret && !isPlaceholder(match[0], text.slice(from, to)) });
      // What is found is blanked for the looks that follow, at its length: places in the text stay what they are.
      blanked += rest.slice(done, from) + " ".repeat(to - from);
      done = to;
    }
    if (done > 0) rest = blanked + rest.slice(done);
  }
  return spans.sort((one, other) => one.from - other.from);
}

/** Hides everything in `text` that looks like a credential: tokens, keys, secrets, passwords, Authorization headers. */
export function redactCredentials(text: string): string {
  const spans = credentialSpans(text);
  if (spans.length === 0) return text;
  let redacted = "";
  let done = 0;
  for (const { from, to } of spans) {
    redacted += text.slice(done, from) + hiddenMark;
    done = to;
  }
  return redacted + text.slice(done);
}

/** The kinds of credential that `text` seems to contain and that somebody should replace, each once; empty when none is noticed. */
export const credentialsIn = (text: string): readonly CredentialKind[] => {
  const told = credentialSpans(text).filter(({ isTold }) => isTold);
  return credentialKindsIn(looks.map(({ kind }) => kind)).filter((kind) => told.some((span) => span.kind === kind));
};

const credentialKindsIn = (kinds: readonly CredentialKind[]): readonly CredentialKind[] => [...new Set(kinds)];

// Zero-width and direction marks vanish (they could split a credential so that it is not recognized); other controls,
// line separators and lone surrogates become a space.
const invisible = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#39": "'",
};

/** Takes markup out of `text`: comments, scripts, styles, tags and whatever angle brackets remain. Linear in its length. */
export function withoutMarkup(text: string): string {
  const decoded = text.replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (entity, name: string) => named[name] ?? entity);
  return decoded
    .replace(/<(script|style)\b[^<>]*>[\s\S]*?(?:<\/\1[^<>]*>|$)/gi, " ")
    .replace(/<[a-z/!?][^<>]*(?:>|$)/gi, " ")
    .replace(/[<>]/g, " ");
}

/** How much of a text is looked at before it is cut: enough for a heading behind a page's markup, and bounded work. */
const readChars = 16_384;

/**
 * Makes foreign text fit to be shown, stored and logged: one line, at most `maxChars` UTF-16 units, no markup, no control,
 * zero-width or direction characters, no credential. Never throws.
 */
export function harmless(text: string, maxChars: number): string {
  const printable = text.slice(0, readChars).replace(invisible, "").replace(unprintable, " ").toWellFormed();
  const plain = redactCredentials(beginning(withoutMarkup(printable).replace(/\s+/gu, " ").trim(), 8 * maxChars + 200));
  if (plain.length <= maxChars) return plain;
  // Cutting may halve a surrogate pair; what is left of one is dropped.
  return `${plain
    .slice(0, Math.max(0, maxChars - 1))
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}

/** The first `chars` of a line, without a last word that the cut would halve: half a credential is not recognized. */
const beginning = (line: string, chars: number): string =>
  line.length <= chars ? line : line.slice(0, line.lastIndexOf(" ", chars - 1) + 1);
