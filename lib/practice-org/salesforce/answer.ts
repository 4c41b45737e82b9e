/** What goes back over the wire; `content-length` is added when it is written. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Never kept by anything on the way, as Salesforce sends it with tokens and data alike. */
export const noStore = "no-cache,must-revalidate,max-age=0,no-store,private";

const typed = (status: number, contentType: string, body: string): Answer => ({
  status,
  headers: { "content-type": `${contentType};charset=UTF-8`, "cache-control": noStore },
  body,
});

export const json = (status: number, value: unknown): Answer =>
  typed(status, "application/json", JSON.stringify(value));
export const plain = (status: number, text: string): Answer => typed(status, "text/plain", text);
export const html = (status: number, title: string, paragraph: string): Answer =>
  typed(
    status,
    "text/html",
    `<!DOCTYPE html><html><head><title>${title}</title></head><body><p>${paragraph}</p></body></html>`,
  );
export const empty = (status: number, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { "cache-control": noStore, ...headers },
  body: "",
});

/** An error of the OAuth endpoints; Salesforce uses 400 for refused credentials too. RFC 6749 §5.2. */
export const oauthError = (error: string, description: string, status = 400): Answer =>
  json(status, { error, error_description: description });

/** An error of the REST API: a list of one. */
export const restError = (status: number, errorCode: string, message: string): Answer =>
  json(status, [{ message, errorCode }]);

export const noSuchResource = (): Answer => restError(404, "NOT_FOUND", "The requested resource does not exist");

export const noSuchPage = (): Answer =>
  html(404, "URL No Longer Exists", "You have attempted to reach a URL that no longer exists on salesforce.com.");

/** Where a former My Domain leads, path and query kept. Whatever was sent along is not looked at. */
export const movedTo = (host: string, target: string): Answer => empty(301, { location: `https://${host}${target}` });

export const edgeHasNoRoute = (): Answer =>
  plain(
    420,
    "Salesforce Edge doesn't have routing information available for this request host. Contact Salesforce Customer Support.",
  );
