"use client";

import { controlClass } from "#components/ui/field";
import { type FormAction, faultsIn, typedIn } from "#lib/forms/form-state";
import type { PracticeRenameForm } from "#lib/forms/practice-form";
import { domainNameOf } from "#lib/practice/my-domain-name";
import { FormFrame } from "./form-frame.tsx";
import { rowAria, SettingRow } from "./setting-row.tsx";

const label = "My Domain Name";

type RenameFormProps = { action: FormAction<PracticeRenameForm>; host: string };

/** Gives the org another My Domain, as its page in Setup does. */
export function RenameForm({ action, host }: RenameFormProps) {
  return (
    <FormFrame<PracticeRenameForm>
      action={action}
      values={{ host }}
      kept={host}
      button="Deploy New Domain"
      idOf={(field) => field}
      labelOf={() => label}
    >
      {(state) => {
        const row = {
          id: "myDomainName",
          label,
          explanation:
            "Another name renames the org: it is the same org under a new address, the old one redirects, and every token ends.",
          error: faultsIn(state).myDomainName,
        };
        return (
          <SettingRow {...row}>
            <input
              {...rowAria(row)}
              type="text"
              name="myDomainName"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              className={`${controlClass} h-10 text-md`}
              defaultValue={typedIn(state).myDomainName ?? domainNameOf(host)}
            />
          </SettingRow>
        );
      }}
    </FormFrame>
  );
}
