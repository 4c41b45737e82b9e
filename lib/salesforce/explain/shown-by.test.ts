import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namesOfPortals, namesOnTheWay } from "./on-the-way.ts";
import { wrappings } from "./testing/wrappings.ts";
import { explainText } from "./text.ts";
import { textRules } from "./texts.ts";
import { toldSigns } from "./told-signs.ts";

/** Words of lower classes that stand around in logs: what happened before, in another place, or is only spoken of. */
const distractions = {
  codes: [
    "ECONNRESET",
    "connect ETIMEDOUT 203.0.113.9:5432",
    "[WinError 10054]",
    "SERVFAIL",
    "ERR_TUNNEL_CONNECTION_FAILED",
  ],
  sentences: [
    "connection reset by peer",
    "read timed out",
    "certificate has expired",
    "no such host",
    "The requested URL could not be retrieved",
    "Proxy Authentication Required",
    "invalid URL",
  ],
  statuses: ["HTTP 404", "status=401", "(403) Forbidden", "503 for the other host"],
  names: ["Okta", "Zscaler", "captive portal", "firewall", "keycloak", "self-signed"],
  settings: [
    "timeout=60",
    "clarifyTimeoutError: false",
    "connectionTimeout=30000",
    "Session Timeout In Minutes: 15",
    "CERT_NAME=jwt",
    "NODE_EXTRA_CA_CERTS=/etc/ca.pem",
  ],
} satisfies Record<string, string[]>;
const all = Object.values(distractions).flat();

/** The words that stand beside Salesforce's sentences, where it is none that every one may have. */
const wordByCode: Readonly<Record<string, string>> = {
  "consumer-key-unknown": "invalid_client_id",
  "consumer-secret-wrong": "invalid_client",
  "session-invalid": "INVALID_SESSION_ID",
  "session-not-for-rest": "INVALID_SESSION_ID",
  "user-not-approved": "invalid_app_access",
};

const sentences = textRules.flatMap(({ code, own }) =>
  own
    .filter((sentence) => sentence.includes(" "))
    .map((sentence) => ({ code, sentence: sentence.replaceAll(" … ", " ") })),
);

test("there are at least forty wrappings and sixty sentences", () => {
  expect(Object.keys(wrappings).length).toBeGreaterThanOrEqual(40);
  expect(sentences.length).toBeGreaterThanOrEqual(60);
});

const at = <Thing>(things: readonly Thing[], index: number): Thing => things[index % things.length] as Thing;

describe.each(Object.entries(wrappings))("wrapped as %s, with other faults before, inside and after", (_, wrap) => {
  test("each sentence of Salesforce's is still told as itself", () => {
    const wrong = sentences.flatMap(({ code, sentence }, index) => {
      const word = wordByCode[code] ?? "invalid_grant";
      return [0, 1, 2].flatMap((round) => {
        const [before, inside, after] = [index * 3 + round, index * 5 + round * 2, index * 7 + round].map((number) =>
          at(all, number),
        );
        const text = `${before}\n${wrap({ word, sentence }, inside ?? "")}\n${after}`;
        const told = explainText(text).best?.code;
        return told === code ? [] : [`${told} for ${code}: ${text}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});

/** What stands around an error in configurations and dumps, and sounds like one. */
const settings = distractions.settings.concat(
  "read_timeout: 30",
  "ssl.verify_mode = CERT_REQUIRED",
  "max_retries=3, retry_on_timeout=true",
  "proxy: none",
  "ECONNRESET_RETRIES=5",
  "connection refused = 0",
);
const names = distractions.names;

const networkSentences = toldSigns
  .filter(({ class: its, specificity = 1 }) => (its === 3 || its === 4) && specificity > 0)
  .flatMap(({ code, phrases }) => phrases.map((phrase) => ({ code, phrase: phrase.replaceAll(" … ", " ") })));

test("each sentence of a network or a program is told as itself among settings that sound like faults", () => {
  const wrong = networkSentences.flatMap(({ code, phrase }, index) => {
    const alone = explainText(`error ${phrase}`).best?.code;
    const [before, after, name] = [at(settings, index), at(settings, index * 3 + 1), at(names, index)];
    const told = explainText(`${before} ${name}\nerror ${phrase}\n${name}; ${after}`).best?.code;
    return told === alone && told !== undefined ? [] : [`${told} for ${alone} (${code}): ${phrase}`];
  });
  expect(wrong).toEqual([]);
});

test("each of them names its own problem", () => {
  const wrong = networkSentences
    .filter(({ code, phrase }) => explainText(`error ${phrase} `).best?.code !== code)
    .map(({ code, phrase }) => `${explainText(`error ${phrase} `).best?.code} for ${code}: ${phrase}`);
  expect(wrong).toEqual([]);
});

/** Everyday words, some of them spoken of where connections fail, too. */
const everyday =
  "about account after again all also always and any application around ask back because before begin better between big both browser build business but by call can change check city click close code coffee cold come company connection could country customer data date day detail different do door down each early email end even every example field file find first follow for form friend from get give go good great group hand have help here high home hour house how idea if important in inside instance into issue it job keep kind know large last late learn left letter level life like line list little live long look make manager many market may meeting message minute month more morning most move much name need network never new next night note now number of office often on one open or order org other our out over page paper part people person phone place plan please point possible problem process product project question quick read ready record report request right room run same save say school screen second see send server service set setting setup she short show side sign small so some soon speak start state still stop story street such system table take talk team tell text than thank that the then there they thing think this time to today together tool try turn two under until up update upgrade use user version very view visit wait walk want warm was watch water way we week well what when where which while who why will window with without word work world would write year yes you young".split(
    " ",
  );
const prose = fc.array(fc.constantFrom(...everyday), { minLength: 1, maxLength: 120 }).map((words) => words.join(" "));
const passing = fc.constantFrom(...names, ...namesOnTheWay, ...namesOfPortals, "proxy", "OAuth", "TLS", "DNS");

test("prose without evidence names no problem", () => {
  fc.assert(
    fc.property(prose, (text) => {
      expect(explainText(text).best).toBeUndefined();
    }),
    { numRuns: 1_000, seed: 20_261_128 },
  );
});

test("a name in passing never makes a problem of prose, and never changes the one there is", () => {
  const sentence = fc.constantFrom(...sentences.map((known) => known.sentence), "");
  fc.assert(
    fc.property(prose, passing, prose, passing, sentence, (before, name, after, other, said) => {
      const without = explainText(`${before}. ${said}. ${after}`).best?.code;
      expect(explainText(`${name} ${before} ${name}. ${said}. ${other} ${after} ${other}`).best?.code).toBe(without);
    }),
    { numRuns: 500, seed: 20_261_128 },
  );
});
