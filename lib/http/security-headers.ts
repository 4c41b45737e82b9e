import { readingFaceSource } from "./reading-face.ts";

/** What a content security policy depends on. */
export type PolicyParts = {
  /** Of this request, and never used twice. */
  readonly nonce: string;
  /** What the build wrote into its pages' style elements, as sources with hashes. */
  readonly styleSources: readonly string[];
  /** The development server evaluates code, injects styles and talks over a web socket. */
  readonly isDevelopment: boolean;
};

/**
 * What a page may load and run: our own files, the scripts that carry this request's nonce, the one that asks for the
 * reading face, and the styles that the build wrote. No other inline style, no frames, no other host.
 *
 * @see Content Security Policy Level 3, §8.2 Usage of "'strict-dynamic'"
 */
export function contentSecurityPolicy({ nonce, styleSources, isDevelopment }: PolicyParts): string {
  const whileDeveloping = (source: string) => (isDevelopment ? ` ${source}` : "");
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' ${readingFaceSource} 'strict-dynamic'${whileDeveloping("'unsafe-eval'")}`,
    ["style-src 'self'", ...(isDevelopment ? ["'unsafe-inline'"] : styleSources)].join(" "),
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${whileDeveloping("ws:")}`,
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * The headers of every answer, a file's too.
 *
 * @param url the address people open; only https earns a promise that it stays https.
 */
export function headersOfAll(url: URL): readonly Header[] {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["X-Frame-Options", "DENY"],
    ...(url.protocol === "https:" ? [["Strict-Transport-Security", "max-age=31536000"] as const] : []),
  ];
}

type Header = readonly [name: string, value: string];

/** The further headers of every answer that is not a file, beside its content security policy. */
export const headersOfPages: readonly Header[] = [
  // Not `no-referrer`: under that a form of ours would arrive with the origin `null`.
  ["Referrer-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self)"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
];
