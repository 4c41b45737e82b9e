/** How a receiver checks that a notice came from here. No secret stands in it: one reads it from the receiver’s own settings. */
export const verifySnippet = `import { Webhook } from "standardwebhooks";

// rawBody is the body as it came, before anything parsed it.
// Throws unless the signature fits and is at most five minutes old.
const webhook = new Webhook(process.env.ORGLINK_SIGNING_SECRET);
const notice = webhook.verify(rawBody, request.headers);
`;
