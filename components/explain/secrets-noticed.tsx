import { Notice } from "#components/ui/notice";
import type { CredentialKind } from "#lib/domain/text/harmless";

/** What to do about a credential that stood in a text: whoever saw the text can use it. */
const remedies: Readonly<Record<CredentialKind, string>> = {
  "Consumer Secret":
    "Rotate it: on the app’s Settings tab in Salesforce, then give the new key and secret to everything that uses them.",
  "Consumer Key": "Alone it opens nothing. If the secret was seen with it, rotate both.",
  "access token": "Revoke it in Setup, under Session Management; otherwise it works until it expires.",
  "refresh token": "Revoke it in Setup, under External Client Apps OAuth Usage: it does not expire by itself.",
  "JSON Web Token": "Treat it as an access token: it works until it expires.",
  "authorization code": "It works once and for minutes. Send nobody another one.",
  password: "Change it.",
  "Authorization header": "Replace what is in it: a token is revoked, a password changed.",
};

export function SecretsNoticed({ kinds }: { kinds: readonly CredentialKind[] }) {
  return (
    <Notice tone="bad" title="There is a credential in this text">
      <p>Orglink kept nothing of it and does not show it again. But it was copied, so count it as seen:</p>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {kinds.map((kind) => (
          <li key={kind}>
            <strong>{kind}:</strong> {remedies[kind]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
