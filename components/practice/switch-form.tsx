"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary";
import { HiddenFields } from "#components/ui/hidden-fields";
import { Icon } from "#components/ui/icon";
import { SubmitButton } from "#components/ui/submit-button";
import { type FormAction, faultsIn, typedIn, untouched } from "#lib/forms/form-state";
import type { PracticeSwitchForm } from "#lib/forms/practice-form";
import { writeSwitchIds } from "#lib/forms/practice-form-marks";
import { type PracticeSwitchId, practiceSwitches } from "#lib/practice/practice";
import type { PracticeSectionId } from "#lib/practice/practice-sections";
import { Section } from "./section.tsx";
import { useUnsaved } from "./setup/use-unsaved.ts";
import { type ShownSwitch, SwitchRow } from "./switch-row.tsx";

type SwitchFormProps = {
  action: FormAction<PracticeSwitchForm>;
  host: string;
  sections: readonly { readonly id: PracticeSectionId; readonly switches: readonly ShownSwitch[] }[];
};

const formId = "all-switches";

/**
 * All switches of a practice org in one form: whatever was changed, in whichever section, one Save keeps it. It stays where it is
 * after it was sent. Without scripts the page is made anew, and `autofocus` leads back to that place.
 */
export function SwitchForm({ action, host, sections }: SwitchFormProps) {
  const [state, submit] = useActionState(action, untouched);
  const switches = sections.flatMap((section) => section.switches);
  const kept = JSON.stringify(switches.map(({ value }) => value));
  const isRefused = state.status === "invalid" || state.status === "stopped";
  const { isUnsaved, onInput } = useUnsaved(formId, kept, isRefused);
  const lines = Object.entries(faultsIn(state)) as [PracticeSwitchId, string][];
  const typed = typedIn(state);
  return (
    <form id={formId} action={submit} noValidate onInput={onInput}>
      <HiddenFields values={{ host, switches: writeSwitchIds(switches.map(({ id }) => id)) }} />
      {isRefused && (
        // biome-ignore lint/a11y/noAutofocus: without scripts the page comes back whole, and this is what it came back for
        <div tabIndex={-1} autoFocus>
          <ErrorSummary
            {...(state.status === "stopped" ? { title: state.message } : {})}
            lines={lines.map(([field, message]) => ({
              field,
              message: `${practiceSwitches[field].label}: ${message}`,
            }))}
            attempt={state}
          />
        </div>
      )}
      <div key={JSON.stringify([kept, "typed" in state ? state.typed : null])}>
        {sections.map(({ id: section, switches: rows }) => (
          <Section key={section} id={section}>
            <div className="divide-y divide-line">
              {rows.map((shown) => (
                <SwitchRow
                  key={shown.id}
                  shown={shown}
                  typed={"typed" in state ? (typed[shown.id] ?? "") : undefined}
                  error={faultsIn(state)[shown.id]}
                />
              ))}
            </div>
          </Section>
        ))}
      </div>
      <p className="sticky bottom-0 z-1 -mx-4 flex min-h-14 flex-wrap items-center gap-3 border-line border-t bg-paper px-4 py-2">
        <SubmitButton>Save</SubmitButton>
        <span role="status" className="text-sm text-soft">
          {isUnsaved && "Not saved yet."}
          {!isUnsaved && state.status === "done" && (
            // biome-ignore lint/a11y/noAutofocus: as above
            <span tabIndex={-1} autoFocus className="flex items-center gap-1.5">
              <Icon name="check" />
              Saved
            </span>
          )}
        </span>
      </p>
    </form>
  );
}
