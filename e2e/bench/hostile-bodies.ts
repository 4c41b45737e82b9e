/** As many characters as the door reads bytes. */
export const bodyChars = 256 * 1024;

const filled = (unit: string): string => unit.repeat(Math.ceil(bodyChars / unit.length)).slice(0, bodyChars);

const enclosed = (before: string, unit: string, after: string): string =>
  before + filled(unit).slice(0, bodyChars - before.length - after.length) + after;

const nested = (open: string, middle: string, close: string): string => {
  const depth = Math.floor((bodyChars - middle.length) / (open.length + close.length));
  return open.repeat(depth) + middle + close.repeat(depth);
};

/** Bodies that make careless patterns go back and forth, careless parsers nest, and careless cleaning copy. */
export const hostileBodies: Readonly<Record<string, string>> = {
  "one letter": filled("a"),
  spaces: filled(" "),
  "line breaks": filled("\r\n"),
  "control characters": filled("\u0000\u001b[31m\u202e"),
  "surrogate halves": filled("\ud83d"),
  "open tags": filled("<"),
  "open tags of one letter": filled("<a "),
  "open comments": filled("<!--"),
  "scripts that do not end": filled("<script>"),
  "a page of paragraphs": enclosed("<!DOCTYPE html><html><title>", "<p class='x'>&amp;&#60;b&gt; ", "</html>"),
  entities: filled("&amp;lt;"),
  "numeric entities": filled("&#x3c;"),
  ampersands: filled("&"),
  quotes: filled('"'),
  "escaped quotes": filled('\\"'),
  backslashes: filled("\\"),
  "percent signs": filled("%"),
  "percent twenty": filled("%20"),
  "error pairs": filled("error=invalid_grant&error_description=a+b+"),
  "an error whose text is long": enclosed('{"error":"invalid_grant","error_description":"', "no client ", '"}'),
  "an error whose text is tags": enclosed('{"error":"invalid_grant","error_description":"', "<b>", '"}'),
  "an error whose word is long": enclosed('{"error":"', "invalid_", '"}'),
  "many errors": enclosed("[", '{"errorCode":"API_DISABLED_FOR_ORG","message":"x"},', '{"errorCode":"x"}]'),
  "many keys": enclosed("{", '"error":"a","error_description":"b",', '"error":"x"}'),
  "nested arrays": nested("[", "", "]"),
  "nested objects": nested('{"error":', '"x"', "}"),
  "arrays that do not end": filled("["),
  "objects that do not end": filled('{"a":'),
  XML: enclosed("<?xml version='1.0'?>", "<error><code>x</code>", "</error>"),
  digits: filled("3"),
  "a token after a token": filled("00D000000000001!AQEAQ.INVENTED_"),
  "keys and secrets": filled("client_secret=INVENTED0123456789&access_token="),
  bearers: filled("Authorization: Bearer INVENTED.INVENTED.INVENTED "),
  "base64 words": filled("QUJDRA=="),
  "JWT dots": filled("eyJ."),
  addresses: filled("https://acme.my.salesforce.com/"),
  "at signs": filled("a@a."),
  "host names": filled("a.a-"),
  "status words": filled("HTTP/1.1 400 "),
  "many languages": filled("Ошибка エラー خطأ "),
  "dots before a letter": enclosed("", ".", "x"),
  "letters and hyphens": filled("a-"),
  "styles that do not end": filled("<style "),
  "ends of styles that do not end": enclosed("<style>", "</style ", ""),
  "beginnings of error words": filled("ERR"),
  "beginnings of phrases": filled("app user client credentials "),
  "words, each another": enclosed("", Array.from({ length: 40_000 }, (_, at) => `w${at.toString(36)}`).join(" "), ""),
  "keys, each another": `{"error":"invalid_client",${Array.from({ length: 18_000 }, (_, at) => `"k${at}":${at}`).join()}}`,
  "JSON behind a guard": enclosed(')]}\',\n{"error":"invalid_client","error_description":"', "a ", '"}'),
  "JSON in wrappings": enclosed("[", '{"error":{"errors":[{"x":1}]}},', "{}]"),
  "lines of a log": filled('2026-11-25T10:00:00Z ERROR status: 400 error="x_y" message: something failed here\n'),
};
