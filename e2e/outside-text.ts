import { z } from "zod";
import {
  findCredential,
  hasSecretShape,
  holdsSecret,
  withoutCredentials,
} from "#lib/domain/address/address-credentials";
import { readHost } from "#lib/domain/address/address-host";
import { findAddress, isAddressLike, isEmailLike, readable, withoutMarks } from "#lib/domain/address/address-text";
import { isHostName } from "#lib/domain/address/host-name";
import { isMyDomain, type MyDomain, parseMyDomain } from "#lib/domain/address/my-domain";
import { judgeHost } from "#lib/domain/address/salesforce-hosts";
import { parseIssuedAt } from "#lib/domain/check/issued-at";
import { retryAfterOf } from "#lib/domain/check/retry-after";
import { parseIdentityUrl, parseSalesforceId } from "#lib/domain/check/salesforce-id";
import { parseSupportCode } from "#lib/domain/check/support-code";
import type { Call, WireAnswer } from "#lib/domain/check/wire";
import { parseCursor } from "#lib/domain/cursor";
import { readSeen } from "#lib/domain/draft/draft";
import { isId } from "#lib/domain/ids";
import { faultOfExit } from "#lib/domain/notices/attempt-fault";
import { parseMailbox } from "#lib/domain/notices/mailbox";
import { refusedHost } from "#lib/domain/notices/public-host";
import { parseWebhookHost } from "#lib/domain/notices/webhook-hosts";
import { parseWebhookUrl } from "#lib/domain/notices/webhook-url";
import { readReturnPath, returnPathOf } from "#lib/domain/people/return-path";
import { isSlug, slugOf } from "#lib/domain/people/slug";
import { ok } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import { parseSeenCount } from "#lib/domain/seen-count";
import { apiNameOf, checkApiName, checkAppName } from "#lib/domain/setup/api-name";
import { parseRemarkOutcome } from "#lib/domain/setup/screen-remark";
import { suggestedName } from "#lib/domain/setup/suggested-name";
import { credentialsIn, harmless, redactCredentials, withoutMarkup } from "#lib/domain/text/harmless";
import { findHiddenCharacter, findTypedCredential, visibleText } from "#lib/domain/text/kept-text";
import { searchTerms } from "#lib/domain/text/search-terms";
import { plainText, searchWords } from "#lib/domain/text/search-words";
import { readConsumerKey, readConsumerSecret, withoutWrapping } from "#lib/domain/text/typed-credentials";
import { faultOf } from "#lib/egress/faults";
import { isPublicAddress } from "#lib/egress/public-address";
import { issuerName } from "#lib/egress/server-certificate";
import { connectionForm, connectionFormHints } from "#lib/forms/connection-form";
import { type AnyForm, defineForm, field } from "#lib/forms/define-form";
import { explainForm } from "#lib/forms/explain-form";
import { findForm } from "#lib/forms/find-form";
import { id, line, optionalLine, projectChoice, yesOrNothing } from "#lib/forms/form-fields";
import { channelForm, channelSecretForm, mailChannelForm, webhookForm } from "#lib/forms/notice-forms";
import { practiceOrgForm, practiceSwitchForm } from "#lib/forms/practice-form";
import {
  practiceCodeForm,
  practiceRenameForm,
  practiceSetupForm,
  practiceUserForm,
} from "#lib/forms/practice-setup-forms";
import { readForm, typedTexts } from "#lib/forms/read-form";
import { repairForm, runAsUserForm } from "#lib/forms/repair-forms";
import { ownValuesForm, remarkForm, startSetupForm, tickForm } from "#lib/forms/setup-forms";
import { claimForm, codeForm, signInForm } from "#lib/forms/sign-in-forms";
import { lookIn } from "#lib/guide/looks";
import { checkPackageValues } from "#lib/guide/metadata-package/check-values";
import { checkLine, checkOwnValue } from "#lib/guide/own-value-checks";
import { searchGuide } from "#lib/guide/search";
import { parseShownRing } from "#lib/guide/shown-ring";
import { readTick, tickFields } from "#lib/guide/tick-form";
import { suggestedValues } from "#lib/guide/values";
import { readsBrotli } from "#lib/http/brotli";
import { clientAddressOf, trustedProxies } from "#lib/http/client-address";
import { holdsSession } from "#lib/http/holds-session";
import { ownCookies } from "#lib/http/own-cookies";
import { passedHeaders } from "#lib/http/passed-headers";
import { unreadableIn } from "#lib/http/readable-request";
import { isOwnRequest, ownOrigins } from "#lib/http/request-origin";
import { requestReference } from "#lib/http/request-reference";
import { parseFirstStartCode } from "#lib/identity/first-start-code";
import { findKnownBrowser } from "#lib/identity/known-browser";
import { mailFaultOf } from "#lib/mail/mail-fault";
import { domainNamePattern, renamedHost } from "#lib/practice/my-domain-name";
import { practiceSwitchIds } from "#lib/practice/practice";
import { parseControl, parseSetupPlace, parseSetupScreen, parseWayBack, wayBackOf } from "#lib/practice/setup-screens";
import {
  createAppSchema,
  createOrgSchema,
  settingsChangeSchema,
  userChangeSchema,
} from "#lib/practice-org/control-protocol";
import { practiceHostOf } from "#lib/practice-org/practice-host";
import { clientCredentialsOf } from "#lib/practice-org/salesforce/client-authentication";
import { bearerOf } from "#lib/practice-org/salesforce/sessions";
import { parseSoql } from "#lib/practice-org/salesforce/soql";
import { workspaceIn } from "#lib/routes";
import { readApiRoot } from "#lib/salesforce/api-root";
import { readAuthConfiguration } from "#lib/salesforce/auth-configuration";
import { readNewestVersion } from "#lib/salesforce/data-versions";
import { explainAnswer } from "#lib/salesforce/explain/explain-answer";
import { explainFault } from "#lib/salesforce/explain/faults";
import { explainText } from "#lib/salesforce/explain/text";
import { warningsOf } from "#lib/salesforce/explain/warnings";
import { readIntrospection } from "#lib/salesforce/introspection";
import { readOpenidConfiguration } from "#lib/salesforce/openid-configuration";
import { readOrganization } from "#lib/salesforce/organization-query";
import { readConsumers, readFirstApp } from "#lib/salesforce/rotation-readiness";
import { looksLikePerson } from "#lib/salesforce/run-as-user";
import { readToken, scopesOf } from "#lib/salesforce/token-endpoint";
import { readUser } from "#lib/salesforce/user-query";
import { readUserInfo } from "#lib/salesforce/userinfo";
import { findProblems } from "#lib/services/explain/find-problems";
import { traceOf } from "#lib/trace-of";

/** A function that looks at a text from outside. */
export type Reader = (text: string) => unknown;

const host = "acme.my.salesforce.com" as MyDomain;
const practice = { practice: true } as const;

/** The same text in every field, but for those that are given. Made once for a text: what is timed is the reading of it. */
const sent = (form: AnyForm, text: string, given: Readonly<Record<string, string>> = {}): FormData =>
  remembered(`${Object.keys(form.fields)} ${JSON.stringify(given)}`, text, () => {
    const data = new FormData();
    for (const name of Object.keys(form.fields)) data.append(name, given[name] ?? text);
    return data;
  });

const readers = (form: AnyForm, text: string, given?: Readonly<Record<string, string>>) => [
  readForm(form, sent(form, text, given)),
  typedTexts(form, sent(form, text, given)),
];

const made = new Map<string, { readonly text: string; readonly data: FormData }>();
/** The last form of each kind; told by its text itself, since a key made of it would cost as much as reading it. */
function remembered(kind: string, text: string, make: () => FormData): FormData {
  const last = made.get(kind);
  const found = last?.text === text ? last.data : make();
  made.set(kind, { text, data: found });
  return found;
}

const anyForm = defineForm({
  id: field(id),
  name: field(line("a name", 80)),
  note: field(optionalLine(500)),
  project: field(projectChoice),
  yes: field(yesOrNothing),
});
const connecting = connectionForm(practice);
/** A check box, a text, a number, a choice and a list. */
const switchesOfEachKind = ["appExists", "appName", "weatherSeconds", "weather", "oauthScopes", "renamedMyDomain"].join(
  " ",
);
const switching = practiceSwitchForm(switchesOfEachKind);
const settingUp = practiceSetupForm("appName apiName contactEmail callbackUrl");
const org = { host: "acme.my.salesforce.test", switches: switchesOfEachKind, userId: "005000000000000AAA" };

const orgCall = (authorization: string | undefined, body: string) => ({
  method: "POST",
  path: "/services/oauth2/token",
  query: new URLSearchParams(),
  authorization,
  form: new URLSearchParams({ client_id: body, client_secret: body }),
});

/** An answer that is this text, and one that has it in every field that is read. */
const answers = (text: string, record: (text: string) => unknown): readonly WireAnswer[] => [
  { status: 200, headers: {}, body: text },
  { status: 200, headers: {}, body: JSON.stringify(record(text)) },
];
const answerReader =
  (read: (myDomain: MyDomain, answer: WireAnswer) => unknown, record: (text: string) => unknown): Reader =>
  (text) =>
    answers(text, record).map((answer) => read(host, answer));
const row = (fields: object) => ({ totalSize: 1, done: true, records: [fields] });

const explained = (call: Call, status: number, body: (text: string) => string): Reader => {
  return (text) => {
    const headers = {
      location: text,
      "www-authenticate": text,
      "content-type": text,
      "retry-after": text,
      server: text,
    };
    const answer = { status, headers, body: body(text) };
    const problem = explainAnswer(call, host, answer);
    return [problem, warningsOf(call, host, answer, problem)];
  };
};

/** Readers that get what somebody sent as it came: what is too long for them they cut or refuse before they look. */
export const bounded = {
  "lib/http/request-origin.ts": (text) =>
    isOwnRequest(
      { method: text, origin: text, fetchSite: text },
      ownOrigins({ url: new URL("http://a"), isUrlGiven: true }),
    ),
  "lib/domain/setup/api-name.ts": (text) => [apiNameOf(text), checkApiName(text), checkAppName(text)],
  "lib/forms/connection-form.ts": (text) => [
    readers(connecting, text),
    connectionFormHints({ instanceUrl: text, consumerKey: text, consumerSecret: text }, practice),
  ],
  "lib/domain/cursor.ts": parseCursor,
  "lib/forms/form-fields.ts": (text) => readers(anyForm, text),
  "lib/forms/define-form.ts": (text) => readers(defineForm({ text: field(ok) }), text),
  "lib/services/explain/find-anything.ts": (text) => readers(findForm, text),
  "lib/forms/explain-form.ts": (text) => readers(explainForm, text),
  "lib/forms/repair-forms.ts": (text) => [readers(repairForm(practice), text), readers(runAsUserForm, text)],
  "lib/forms/notice-forms.ts": (text) => [
    readers(mailChannelForm, text),
    readers(webhookForm, text),
    readers(channelForm, text),
    readers(channelSecretForm, text),
  ],
  "lib/forms/setup-forms.ts": (text) => [
    readers(startSetupForm(practice), text),
    readers(ownValuesForm(practice), text),
    readers(remarkForm, text),
    readers(tickForm, text),
  ],
  "lib/domain/text/harmless.ts": (text) => [harmless(text, 200), harmless(text, 1_000)],
  "lib/domain/ids.ts": isId,
  "lib/domain/address/host-name.ts": isHostName,
  "lib/domain/check/retry-after.ts": (text) => retryAfterOf({ "retry-after": text, date: text }),
  "lib/domain/notices/mailbox.ts": parseMailbox,
  "lib/domain/notices/public-host.ts": refusedHost,
  "lib/domain/notices/attempt-fault.ts": faultOfExit,
  "lib/domain/notices/webhook-hosts.ts": parseWebhookHost,
  "lib/domain/notices/webhook-url.ts": (text) => [parseWebhookUrl(text), parseWebhookUrl(`https://${text}`)],
  "lib/mail/mail-fault.ts": (text) => mailFaultOf(Object.assign(new Error(text), { code: text, response: text }), []),
  "lib/domain/check/issued-at.ts": parseIssuedAt,
  "lib/domain/address/my-domain.ts": (text) => [parseMyDomain(text, practice), isMyDomain(text, practice)],
  "lib/forms/practice-form.ts": (text) => [
    readers(switching, text, org),
    practiceSwitchForm(text),
    readers(practiceOrgForm, text),
  ],
  "lib/forms/practice-setup-forms.ts": (text) => [
    readers(settingUp, text, { ...org, screen: "settings-edit", from: "" }),
    practiceSetupForm(text),
    readers(practiceUserForm, text, { ...org, screen: "user", from: "" }),
    readers(practiceUserForm, text),
    readers(practiceRenameForm, text, org),
    readers(practiceCodeForm, text, org),
  ],
  "lib/practice/setup-screens.ts": (text) => [
    parseSetupPlace({ page: text, control: text }, true),
    parseControl(text),
    parseSetupScreen(text),
    parseWayBack(text),
    wayBackOf(text),
    wayBackOf(`https://orglink.example/${text}`),
  ],
  "lib/forms/read-form.ts": (text) => readers(defineForm({ a: field(z.string()), b: field(z.email()) }), text),
  "lib/domain/check/salesforce-id.ts": (text) => [parseSalesforceId(text, "org"), parseIdentityUrl(text)],
  "lib/domain/setup/screen-remark.ts": parseRemarkOutcome,
  "lib/domain/text/search-terms.ts": searchTerms,
  "lib/domain/text/search-words.ts": searchWords,
  "lib/forms/sign-in-forms.ts": (text) => [
    readers(codeForm, text),
    readers(claimForm, text),
    readers(signInForm, text),
  ],
  "lib/domain/check/support-code.ts": parseSupportCode,
  "lib/domain/text/typed-credentials.ts": (text) => [readConsumerKey(text), readConsumerSecret(text)],
  "lib/egress/faults.ts": (text) => faultOf(new Error(text)),
  "lib/egress/public-address.ts": isPublicAddress,
  "lib/guide/looks.ts": (text) => lookIn(new URLSearchParams([["look", text]])),
  "lib/guide/metadata-package/check-values.ts": (text) =>
    checkPackageValues({
      appName: text,
      apiName: text,
      contactEmail: text,
      callbackUrl: text,
      runAsUsername: text,
      description: text,
    }),
  "lib/guide/own-value-checks.ts": (text) => [
    checkLine(text),
    checkOwnValue("appName", text),
    checkOwnValue("contactEmail", text),
    checkOwnValue("callbackUrl", text),
    checkOwnValue("runAsUsername", text),
  ],
  "lib/guide/search.ts": (text) => searchGuide(text, (screen) => screen),
  "lib/guide/shown-ring.ts": (text) => parseShownRing("policies-edit", { step: text, ring: text }),
  "lib/guide/tick-form.ts": (text) => Object.values(tickFields).map((name) => readTick(name, text)),
  "lib/services/explain/find-problems.ts": findProblems,
} as const satisfies Readonly<Record<string, Reader>>;

/**
 * Readers of which the caller says how much they see: an answer is at most what the door lets in, a line of the terminal at
 * most `longestLine`, and parts of the readers above get what those have cut.
 */
export const linear = {
  "lib/http/brotli.ts": (text) => readsBrotli({ "accept-encoding": text }),
  "lib/domain/setup/suggested-name.ts": suggestedName,
  "lib/identity/known-browser.ts": (text) =>
    findKnownBrowser(signer, new Headers({ cookie: `orglink.known_browser=${visible(text)}` }), null),
  "lib/domain/people/slug.ts": (text) => [slugOf(text), isSlug(text)],
  "lib/domain/text/kept-text.ts": (text) => [findTypedCredential(text), findHiddenCharacter(text), visibleText(text)],
  "lib/http/own-cookies.ts": (text) => ownCookies(`${text};orglink_look=${text}; orglink.${text}`),
  "lib/http/passed-headers.ts": (text) =>
    passedHeaders(
      { [text]: text, cookie: text },
      { clientAddress: "", requestId: "", host: "", policy: null, workspace: null, page: null },
    ),
  "lib/http/readable-request.ts": (text) => [
    unreadableIn({ method: text, headers: {} }),
    unreadableIn({ method: "POST", headers: { "content-type": `multipart/form-data;${text}` } }),
    unreadableIn({ method: "POST", headers: { "next-action": text } }),
  ],
  "lib/http/request-reference.ts": requestReference,
  "lib/routes.ts": (text) => workspaceIn(`/w/${text}`),
  "lib/domain/seen-count.ts": parseSeenCount,
  "lib/http/holds-session.ts": holdsSession,
  "lib/domain/people/return-path.ts": (text) => [readReturnPath(text), returnPathOf(`/w/${text}?field=${text}`)],
  "lib/domain/draft/draft.ts": readSeen,
  "lib/trace-of.ts": (text) => traceOf(Object.assign(new Error(text), { name: text, code: text })),
  "lib/http/client-address.ts": (text) => clientAddressOf("10.0.0.1", visible(text), trustedProxies(["10.0.0.0/8"])),
  "lib/identity/first-start-code.ts": parseFirstStartCode,
  "lib/domain/address/address-credentials.ts": (text) => [
    findCredential(text),
    withoutCredentials(text),
    hasSecretShape(text),
    holdsSecret(text),
  ],
  "lib/domain/address/address-host.ts": (text) => [readHost(text), readHost(`https://${text}`), readHost(`a@${text}`)],
  "lib/domain/address/address-text.ts": (text) => [
    readable(text),
    findAddress(text),
    isAddressLike(text),
    isEmailLike(text),
    withoutMarks(text),
  ],
  "lib/domain/text/harmless.ts": (text) => [credentialsIn(text), redactCredentials(text), withoutMarkup(text)],
  "lib/domain/address/salesforce-hosts.ts": (text) => judgeHost(text, ["my.salesforce.com"], text),
  "lib/domain/text/search-words.ts": plainText,
  "lib/domain/text/typed-credentials.ts": withoutWrapping,
  "lib/guide/values.ts": (text) => suggestedValues({ name: text }),
  "lib/practice-org/control-protocol.ts": (text) => [
    createOrgSchema.safeParse({ host: text, preset: text, runAs: text, settings: { [text]: text } }),
    createAppSchema.safeParse({ appName: text, apiName: text, contactEmail: text, callbackUrl: text }),
    settingsChangeSchema.safeParse(Object.fromEntries(practiceSwitchIds.map((name) => [name, text]))),
    userChangeSchema.safeParse({ username: text, email: text, [text]: text }),
  ],
  "lib/practice-org/practice-host.ts": practiceHostOf,
  "lib/practice-org/salesforce/client-authentication.ts": (text) => [
    clientCredentialsOf(orgCall(`Basic ${text}`, "")),
    clientCredentialsOf(orgCall(`Basic ${Buffer.from(text).toString("base64")}`, "")),
    clientCredentialsOf(orgCall(undefined, text)),
  ],
  "lib/practice-org/salesforce/sessions.ts": (text) => [bearerOf(text), bearerOf(`Bearer ${text}`)],
  "lib/practice-org/salesforce/soql.ts": (text) => [
    parseSoql(text),
    parseSoql(`SELECT Id FROM User WHERE Name = ${text}`),
    parseSoql(`SELECT Id, ${text} FROM User`),
  ],
  "lib/practice/my-domain-name.ts": (text) => [renamedHost(text, text), domainNamePattern.test(text)],
  "lib/egress/server-certificate.ts": (text) => [issuerName(text), issuerName(`C=US\nO=${text}`)],
  "lib/salesforce/api-root.ts": answerReader(readApiRoot, (text) => ({ [text]: text })),
  "lib/salesforce/auth-configuration.ts": answerReader(readAuthConfiguration, (text) => ({ OrgId: text })),
  "lib/salesforce/data-versions.ts": answerReader(readNewestVersion, (text) => [{ version: text, url: text }]),
  "lib/salesforce/introspection.ts": answerReader(readIntrospection, (text) => ({
    active: true,
    username: text,
    sub: text,
    exp: 1,
    iat: 1,
  })),
  "lib/salesforce/openid-configuration.ts": answerReader(readOpenidConfiguration, (text) => ({ issuer: text })),
  "lib/salesforce/organization-query.ts": answerReader(readOrganization, (text) =>
    row({ Id: text, Name: text, OrganizationType: text, InstanceName: text, TrialExpirationDate: text }),
  ),
  "lib/salesforce/rotation-readiness.ts": (text) => [
    answerReader(readFirstApp, () => ({ apps: [{ identifier: text }] }))(text),
    answerReader(readConsumers, () => ({ consumers: [{ key: text }] }))(text),
  ],
  "lib/salesforce/run-as-user.ts": (text) =>
    looksLikePerson({ username: text, name: text, profile: text, license: text }, {}),
  "lib/salesforce/token-endpoint.ts": (text) => [
    scopesOf(text),
    answerReader(readToken, () => ({ access_token: text, scope: text, instance_url: text, id: text, issued_at: text }))(
      text,
    ),
    answerReader(readToken, () => ({ access_token: "00D", scope: text.slice(0, 9_000), id: text.slice(0, 1_900) }))(""),
  ],
  "lib/salesforce/user-query.ts": answerReader(readUser, (text) =>
    row({ Username: text, Name: text, UserType: text, Profile: { Name: text, UserLicense: { Name: text } } }),
  ),
  "lib/salesforce/userinfo.ts": answerReader(readUserInfo, (text) => ({
    sub: text,
    user_id: text,
    organization_id: text,
    preferred_username: text,
    name: text,
  })),
} as const satisfies Readonly<Record<string, Reader>>;

/** What signs the cookies of known browsers; of a browser that is not known, nobody's. */
const signer = { secret: new Secret("invented"), url: new URL("http://127.0.0.1:3000"), now: () => new Date(0) };

/** What explains answers and texts, by what it is given. */
export const explaining = {
  "a pasted text": explainText,
  "an answer that worked": explained("token", 200, (text) => text),
  "a redirect": explained("data-versions", 302, (text) => text),
  "a refusal": explained("token", 400, (text) => text),
  "a refusal in OAuth's fields": explained("token", 400, (text) =>
    JSON.stringify({ error: text, error_description: text }),
  ),
  "a refusal in REST's fields": explained("data-root", 403, (text) =>
    JSON.stringify([{ errorCode: text, message: text }]),
  ),
  "an outage": explained("data-root", 503, (text) => `<html><title>${text}</title>${text}`),
  "a fault on the way": (text) => explainFault("token", host, { code: text, message: text }),
} as const satisfies Readonly<Record<string, Reader>>;

/** What a header can hold. */
const visible = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, "?").trim();

/** Files that look for patterns in nothing that a stranger sends, and what they look at instead. */
export const ownTexts: Readonly<Record<string, string>> = {
  "components/shell/broken-page.tsx": "a digest that was made here",
  "components/ui/time-ago.ts": "its own words",
  "components/ui/text-link.tsx": "the addresses of our own links",
  "lib/identity/sign-in-budget.ts": "an address that our server has told",
  "lib/boot/in-turn.ts": "our own cookies, at most 4,096 characters",
  "lib/boot/report-request-error.ts": "errors, read by `traceOf`",
  "lib/cli/build-if-needed.ts": "the build's own files",
  "lib/cli/child-env.ts": "the names of the operator's variables",
  "lib/cli/commands/admin.ts": "what the operator types",
  "lib/cli/forward-lines.ts": "the lines of our own processes",
  "lib/cli/json-lines.ts": "the operator's lines, up to `longestLine`; what is in them goes to the readers above",
  "lib/cli/read-password.ts": "what the operator types",
  "lib/domain/check/support-words.ts": "the words of our own codes",
  "lib/domain/notices/smtp-server.ts": "the operator's settings",
  "lib/egress/door.ts": "the operator's file of authorities",
  "lib/env.ts": "the operator's settings",
  "lib/env/file-settings.ts": "the operator's settings",
  "lib/env/misspelt-names.ts": "the operator's settings",
  "lib/env/network-settings.ts": "the operator's settings",
  "lib/env/read-settings.ts": "the operator's settings",
  "lib/guide/capture.ts": "the operator's own files",
  "lib/guide/metadata-package/commands.ts": "values that `checkPackageValues` let through",
  "lib/guide/metadata-package/metadata-xml.ts": "values that `checkPackageValues` let through",
  "lib/guide/metadata-package/reserved-words.ts": "an API Name of at most 80 characters",
  "lib/guide/picture-pack.ts": "our own list of pictures",
  "lib/guide/read-picture-pack.ts": "our own list of pictures",
  "lib/guide/setup-links.ts": "an app id that the reader of addresses let through",
  "lib/mail/open-mailer.ts": "mails that are written here",
  "lib/operator/run-command.ts": "what the operator asks",
  "lib/operator/perform-command.ts": "what our own process answers",
  "lib/operator/serve-commands.ts": "what the operator asks, up to a bound",
  "lib/practice-org/control-client.ts": "what our own practice org answers",
  "lib/practice-org/control-routes.ts":
    "at most 64 KiB from whoever has the control token; its values go to the schemas above",
  "lib/practice-org/endpoint.ts": "a file of our own",
  "lib/practice-org/main.ts": "a file of our own",
  "lib/practice-org/org-registry.ts": "a file of our own",
  "lib/practice-org/org-routes.ts": "headers, of which the server takes 16 KiB; patterns tied to their beginning",
  "lib/practice-org/practice-users.ts": "the names of our own orgs",
  "lib/practice-org/practice-values.ts": "values that are made here",
  "lib/practice-org/salesforce/answer-call.ts": "a path, of which the server takes 16 KiB; patterns tied to both ends",
  "lib/practice-org/salesforce/app-credentials.ts": "a path that another pattern let through",
  "lib/practice-org/salesforce/data-api.ts": "a path, of which the server takes 16 KiB; patterns tied to both ends",
  "lib/practice-org/salesforce/identity.ts": "a path, of which the server takes 16 KiB; patterns tied to both ends",
  "lib/practice-org/salesforce/query.ts": "our own records and the names in a query",
  "lib/practice-org/salesforce/weather.ts": "the hosts of our own orgs",
  "lib/salesforce/answers/recorded-answers.ts": "recorded answers, for tests",
  "lib/salesforce/read-json.ts": "read by every reader of an answer",
  "lib/services/guide/read-capture.ts": "the operator's own files",
  "lib/services/connections/list-connections.ts": "the first hundred characters of a search",
  "lib/services/people/reset-password.ts": "what the operator types",
  "lib/store/queries/connection-list.ts": "words that the services let through, six of at most 100 characters",
  "lib/store/embedded.ts": "our own statements",
  "lib/store/error-conditions.ts": "codes and words of the store's drivers",
  "lib/store/job-queue.ts": "our own statements",
  "lib/store/lock.ts": "our own statements",
  "lib/store/purge-wiped.ts": "our own statements",
  "lib/store/statement-name.ts": "our own statements",
  "lib/store/store-error.ts": "the names of our own constraints",
  "lib/vault/keyring.ts": "the operator's keys",
  "lib/vault/sealed-text.ts": "what was sealed here",
  "lib/webhooks/sign.ts": "ids and secrets that are made here",
};
