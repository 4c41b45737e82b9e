"use client";

import dynamic from "next/dynamic";
import { Fragment, type ReactNode, useActionState } from "react";
import { type FilledSecret, useDraft } from "#components/form/draft-context";
import { FormReport } from "#components/ui/form-report";
import { HiddenFields } from "#components/ui/hidden-fields";
import { Icon } from "#components/ui/icon";
import { SecretField } from "#components/ui/secret-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { type RepairField, repairFields } from "#lib/domain/repair/repair-of";
import type { ConnectionForm } from "#lib/forms/connection-form";
import type { FormOutline } from "#lib/forms/define-form";
import { type FormAction, faultsIn, untouched } from "#lib/forms/form-state";
import { draftWords, whenTyped } from "#lib/words/drafts";
import { repairFieldWords } from "#lib/words/repairs";

const LiveStages = dynamic(() => import("./live-stages.tsx"), { ssr: false });

export type MendFormProps = {
  form: FormOutline<ConnectionForm>;
  action: FormAction<ConnectionForm>;
  /** What the problem is about; the rest stands behind it as it is. */
  about: readonly RepairField[];
  setupId: string;
  /** Made by the server with the page: the same form sent twice is one run. */
  runId: string;
  /** The secret that was typed is kept, and no answer has refused it. */
  isSecretKept: boolean;
  /** What was typed before. */
  initial: Readonly<Record<"instanceUrl" | "consumerKey", string>>;
  /** What is asked on the form of the whole connection only: it stays as it is. */
  rest: Readonly<Record<"name" | "description" | "projectId" | "rotatesByApi", string>>;
  progressHref: string;
  cancelHref: string;
};

/** In the panel of a problem with a typed value: that value, open and marked, and the way to connect with it. */
export function MendForm({ form, action, about, initial, rest, isSecretKept, ...props }: MendFormProps) {
  const kept = useDraft();
  const [state, submit, isPending] = useActionState(action, untouched);
  const faults: Readonly<Record<string, string | undefined>> = faultsIn(state);
  const typed: Readonly<Record<string, string | undefined>> =
    "typed" in state ? state.typed : { ...initial, ...kept.texts };
  const others = repairFields.filter((name) => !about.includes(name));
  const show = (name: RepairField): ReactNode => {
    const outline = form.find((one) => one.name === name);
    const isFirst = name === about[0] && state.status === "idle";
    const field = {
      name,
      label: repairFieldWords[name],
      error: faults[name],
      maxLength: outline?.maxLength,
      ...(isFirst ? { autoFocus: true } : {}),
    };
    if (name === "consumerSecret") {
      return <SecretField {...field} hint={secretHint(isSecretKept, kept.lastSecret)} />;
    }
    return <TextField {...field} exact autoComplete="off" defaultValue={typed[name] ?? ""} />;
  };
  return (
    <form action={submit} className="grid max-w-form gap-3" noValidate>
      {!isPending && <FormReport state={state} form={form} />}
      <HiddenFields
        values={{
          setupId: props.setupId,
          runId: props.runId,
          secretKept: isSecretKept || kept.lastSecret ? "yes" : "",
        }}
      />
      {Object.entries(rest).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-3 rounded-lg border-2 border-ring bg-sheet px-4 pt-3 pb-1">
        {about.map((name) => (
          <Fragment key={name}>{show(name)}</Fragment>
        ))}
      </div>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-1">
        <SubmitButton variant="primary" isPending={isPending}>
          Connect to Salesforce
        </SubmitButton>
        <details className="group min-w-0 flex-1 basis-56" open={others.some((name) => faults[name] !== undefined)}>
          <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-md [&::-webkit-details-marker]:hidden">
            <Icon name="chevron-right" className="shrink-0 text-soft group-open:rotate-90" />
            <span>The other values, as they are</span>
          </summary>
          <div className="grid gap-3 pt-2 pb-3">
            {others.map((name) => (
              <Fragment key={name}>{show(name)}</Fragment>
            ))}
          </div>
        </details>
      </div>
      {isPending && <LiveStages progressHref={props.progressHref} cancelHref={props.cancelHref} />}
    </form>
  );
}

function secretHint(isKept: boolean, typed: FilledSecret | null): string {
  if (typed) return `Empty: ${draftWords.keptSecret(typed.myDomain, whenTyped(typed.at.typed, typed.at.read))}`;
  return isKept ? "Empty: the one that is kept." : "Sealed as it arrives, and never shown again.";
}
