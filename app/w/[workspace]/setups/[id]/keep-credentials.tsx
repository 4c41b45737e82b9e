import { CredentialsForm } from "#components/live/credentials-form";
import { keepCredentials } from "#lib/actions/setups/live-guide";
import { credentialsForm } from "#lib/forms/credentials-form";
import { outlineOf } from "#lib/forms/define-form";
import { DraftedForm } from "../../../../drafted-form.tsx";
import type { OpenSetup } from "./open-setup.ts";

/** Where key and secret are given to Orglink before it connects; nothing for those who may not. */
export function KeepCredentials({ open }: { open: OpenSetup }) {
  const { setup } = open;
  if (!open.allows("connection:create")) return null;
  return (
    <section id="keep" aria-labelledby="keep-title" className="mt-6 border-line border-t pt-5 print:hidden">
      <h2 id="keep-title" className="mb-3 font-semibold text-xl">
        Paste both here
      </h2>
      <DraftedForm session={open} form={credentialsForm({})} about={setup.id}>
        <CredentialsForm
          // Another one once something else is kept: what was typed does not stay in the fields.
          key={setup.secretKeptUntil?.toISOString() ?? "none"}
          form={outlineOf(credentialsForm(open.facts.hostRules))}
          action={keepCredentials}
          setupId={setup.id}
          myDomain={setup.myDomain ?? ""}
          consumerKey={setup.consumerKey ?? ""}
          refused={{
            isKey: open.seen.get("consumer-key") === "not-set",
            isSecret: open.seen.get("consumer-secret") === "not-set",
          }}
          secretKeptUntil={open.isSecretKept ? (setup.secretKeptUntil?.toISOString() ?? null) : null}
        />
      </DraftedForm>
    </section>
  );
}
