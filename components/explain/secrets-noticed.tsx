import { Notice } from "#components/ui/notice";
import type { CredentialKind } from "#lib/domain/text/harmless";
import { credentialRemedies } from "#lib/words/credentials";

export function SecretsNoticed({ kinds }: { kinds: readonly CredentialKind[] }) {
  return (
    <Notice tone="bad" title="There is a credential in this text">
      <p>Orglink kept nothing of it and does not show it again. But it was copied, so count it as seen:</p>
      <ul className="mt-2 grid list-disc gap-1 pl-5">
        {kinds.map((kind) => (
          <li key={kind}>
            <strong>{kind}:</strong> {credentialRemedies[kind]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
