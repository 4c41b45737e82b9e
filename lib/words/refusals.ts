import { noEventsWords, unfitAddressWords } from "#lib/domain/notices/channel-refusals";
import { mostChannels } from "#lib/domain/notices/notice";
import { articles } from "#lib/domain/problems/articles";
import { isProblemCode } from "#lib/domain/problems/problem-codes";
import type { Refusal, RefusalCode } from "#lib/domain/refusal";
import { mailOffWords, webhooksOffWords } from "./notice-channels.ts";
import { testAllWords } from "./test-all.ts";

type Told = {
  /** What an HTTP answer has for it. @see RFC 9110 §15 */
  readonly status: 400 | 401 | 403 | 404 | 409 | 422 | 429 | 503;
  /** A few words, as the `title` of a problem document. @see RFC 9457 §3.1.4 */
  readonly title: string;
  /** What to do, for whoever asked. */
  readonly words: string | ((refusal: Refusal, field?: string) => string);
};

/** What to type where the practice org is stricter than its form. */
const practiceWords: Readonly<Record<string, string>> = {
  contactEmail: "Type an e-mail address.",
  apiName: "Type letters, digits and single underscores, beginning with a letter.",
  appName: "Type a name.",
  code: "This is not the code of the mail. Type its six digits.",
  myDomainName: "This cannot be a My Domain name here. Type another.",
};

const articleTitle = (code: string | undefined): string | null =>
  code !== undefined && isProblemCode(code) ? articles[code].title : null;

/** Each refusal as pages, API and command line tell it: one meaning, one sentence. */
const table = {
  "not-signed-in": { status: 401, title: "Not signed in", words: "Sign in first." },
  "no-workspace": {
    status: 403,
    title: "No workspace",
    words: "You are in no workspace. Ask an admin of yours to invite you.",
  },
  forbidden: { status: 403, title: "Not yours to do", words: "Your role does not allow this. Ask an admin." },
  "not-found": { status: 404, title: "Not there", words: "This is not there, or no longer." },
  "wrong-email-or-password": {
    status: 401,
    title: "Not signed in",
    words: "E-mail and password do not belong together.",
  },
  "too-many-attempts": {
    status: 429,
    title: "Too many attempts",
    words:
      "Too many attempts from here. Wait a while, or use a browser that has signed in before. Whoever runs Orglink can reset the password.",
  },
  busy: {
    status: 503,
    title: "Busy",
    words: "Too many people sign in at this moment. Wait a few seconds, then try again.",
  },
  "already-claimed": { status: 409, title: "Claimed already", words: "This Orglink has its owner. Sign in." },
  "code-wrong": {
    status: 422,
    title: "Not the code",
    words: "This is not the code. The terminal of the last start shows it.",
  },
  "code-expired": {
    status: 422,
    title: "Code expired",
    words: "This code is over an hour old. Start Orglink again: it prints a new one.",
  },
  "unknown-email": { status: 404, title: "Nobody’s e-mail", words: "Nobody here has this e-mail address." },
  "password-unfit": {
    status: 422,
    title: "Password unfit",
    words: ({ facts }) => facts?.why || "Choose another password.",
  },
  "connection-name-taken": {
    status: 409,
    title: "Name taken",
    words: "Another connection has this name. Choose a different one.",
  },
  "project-name-taken": { status: 409, title: "Name taken", words: "There is a project of this name." },
  "name-differs": {
    status: 422,
    title: "Another name",
    words: "This is not the connection’s name. Type it exactly as it stands above.",
  },
  "project-gone": { status: 422, title: "Project gone", words: "This project is gone. Choose another one." },
  "remark-empty": { status: 422, title: "No remark", words: "Type what differs on your screen." },
  "remark-too-long": { status: 422, title: "Remark too long", words: "Say it shorter." },
  "values-missing": { status: 409, title: "Values missing", words: "Fill in the values that the page names first." },
  "too-many-checks": {
    status: 429,
    title: "Too many checks",
    words: "No check was made: there were many at once or within a few minutes. Wait a few minutes, then try again.",
  },
  "nothing-to-test": {
    status: 409,
    title: "Nothing to test",
    words: testAllWords.nothing,
  },
  "secret-not-kept": {
    status: 422,
    title: "No secret kept",
    words: "Paste the Consumer Secret: none is kept.",
  },
  "secret-kept-for-another": {
    status: 422,
    title: "Secret of another org",
    words: ({ facts }) =>
      `The kept Consumer Secret was typed for ${facts?.keptFor ?? "another org"}. Paste the one for ${facts?.wanted ?? "this org"}.`,
  },
  "secret-unreadable": {
    status: 422,
    title: "Secret unreadable",
    words: "The kept Consumer Secret does not open. Paste it again.",
  },
  "address-missing": {
    status: 422,
    title: "Address missing",
    words: "Paste any address from a Salesforce tab of this org.",
  },
  "org-not-reached": {
    status: 422,
    title: "No org answered",
    words: ({ facts }) =>
      `${articleTitle(facts?.problem) ?? "No Salesforce org answered there"}. Nothing was kept: the Consumer Secret is only taken for a My Domain that answers.`,
  },
  "channel-exists": {
    status: 409,
    title: "There already",
    words: "Notices go to this address already. Change that channel instead.",
  },
  "channel-address-unfit": { status: 422, title: "Address unfit", words: ({ facts }) => unfitAddressWords(facts?.why) },
  "too-many-channels": {
    status: 409,
    title: "Too many channels",
    words: `A workspace has at most ${mostChannels} channels. Remove one first.`,
  },
  "no-events": { status: 422, title: "Nothing chosen", words: noEventsWords },
  "mail-off": { status: 409, title: "Mail is off", words: mailOffWords },
  "webhooks-off": { status: 409, title: "Webhooks are off", words: webhooksOffWords },
  "webhook-host-not-allowed": {
    status: 422,
    title: "Host not allowed",
    words: ({ facts }) =>
      `Whoever runs Orglink does not let webhooks go to ${facts?.host ?? "this host"}. Use another, or ask them to allow it.`,
  },
  "secret-asked-for-new-domain": {
    status: 422,
    title: "Secret asked for",
    words: ({ facts }) =>
      `Paste the Consumer Secret: ${facts?.wanted ?? "the new address"} does not say that it is the same org, so the kept one is not sent there.`,
  },
  "changed-meanwhile": {
    status: 409,
    title: "Changed meanwhile",
    words: "Somebody has changed this meanwhile. Look at what is so now.",
  },
  "typed-elsewhere": {
    status: 409,
    title: "Typed elsewhere",
    words: "You have typed on in another tab since. Reload the page to see that.",
  },
  "not-running": {
    status: 503,
    title: "Practice org away",
    words: "The practice org does not answer. Reload the page in a moment: it shows how the org is set now.",
  },
  "app-exists": { status: 409, title: "App exists", words: "The org has an app already. Reload the page to see it." },
  "no-app": { status: 409, title: "No app", words: "The org has no app. Create it first." },
  "org-exists": { status: 409, title: "Org exists", words: "Another practice org has this name, or had it." },
  "not-understood": {
    status: 422,
    title: "Not taken",
    words: (_, field = "") => practiceWords[field] ?? "The practice org does not take this.",
  },
} as const satisfies Record<RefusalCode, Told>;

export const refusalStatus = ({ code }: Refusal): Told["status"] => table[code].status;
export const refusalTitle = ({ code }: Refusal): string => table[code].title;

/** What to do about it, in a sentence or two; of one of its fields, if that is asked. */
export function refusalWords(refusal: Refusal, field?: string): string {
  const { words }: Told = table[refusal.code];
  return typeof words === "string" ? words : words(refusal, field);
}

/** The same for each of the fields it is about. */
export const refusedFields = (refusal: Refusal): Readonly<Record<string, string>> =>
  Object.fromEntries((refusal.fields ?? []).map((field) => [field, refusalWords(refusal, field)]));
