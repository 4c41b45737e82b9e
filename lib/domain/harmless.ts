/** What stands where a credential stood. */
export const hiddenMark = "[hidden]";

/** Kinds of credential that can be recognized by their looks, in the admin's words. */
export const credentialKinds = [
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

type Look = { readonly kind: CredentialKind; readonly pattern: RegExp };

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
  { kind: "Consumer Secret", pattern: /\b[0-9A-Fa-f]{32,}\b/g },
  // No known look, but too long and too mixed for a word: better hidden than shown.
  {
    kind: "access token",
    pattern: /\b(?=[A-Za-z_+=-]{0,60}\d)(?=[0-9a-z_+=-]{0,60}[A-Z])(?=[0-9A-Z_+=-]{0,60}[a-z])[A-Za-z0-9_+=-]{40,}/g,
  },
];

const hide = (...match: readonly unknown[]): string => {
  const groups = match.at(-1) as { readonly kept?: string } | undefined;
  return typeof groups === "object" && groups?.kept !== undefined ? groups.kept + hiddenMark : hiddenMark;
};

/** Hides everything in `text` that looks like a credential: tokens, keys, secrets, passwords, Authorization headers. */
export function redactCredentials(text: string): string {
  let redacted = text;
  for (const look of looks) redacted = redacted.replace(look.pattern, hide);
  return redacted;
}

/** The kinds of credential that `text` seems to contain, each once; empty when none is noticed. */
export function credentialsIn(text: string): readonly CredentialKind[] {
  const found = new Set<CredentialKind>();
  let rest = text;
  for (const look of looks) {
    const next = rest.replace(look.pattern, (...match) => {
      // A placeholder that says so (`$CLIENT_SECRET`, `your-client-secret-here`) is no credential.
      if (!/your|<|\*\*\*|xxxx|example|\$\{?[A-Z]/i.test(String(match[0]).slice(0, 400))) found.add(look.kind);
      return hide(...match);
    });
    rest = next;
  }
  return [...found];
}

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
