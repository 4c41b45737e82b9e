"use client";

import dynamic from "next/dynamic";
import { Fragment, type ReactNode, useActionState } from "react";
import { useDraft } from "#components/form/draft-context";
import type { FieldRenderers, FormProps } from "#components/ui/field-renderers";
import { FormReport } from "#components/ui/form-report";
import { HiddenFields } from "#components/ui/hidden-fields";
import { Icon } from "#components/ui/icon";
import { SecretField } from "#components/ui/secret-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { type RepairField, type RepairTopic, repairOrder } from "#lib/domain/repair/repair-of";
import type { FieldTexts, TypedName } from "#lib/forms/define-form";
import { faultsIn, type HiddenValues, untouched } from "#lib/forms/form-state";
import type { RepairForm as Declared } from "#lib/forms/repair-forms";
import { draftWords, whenTyped } from "#lib/words/drafts";
import { repairFieldWords } from "#lib/words/repairs";

const LiveStages = dynamic(() => import("#components/connection/live-stages"), { ssr: false });

export type RepairFormProps = FormProps<Declared> & {
  topic: Exclude<RepairTopic, "run-as-user">;
  values: HiddenValues<Declared>;
  initial: FieldTexts<TypedName<Declared>>;
  /** What the last check failed with, where it is this topic's matter. */
  problemTitle?: string | undefined;
  /** What becomes of an empty secret. */
  secretHint: string;
  addressHint: string;
  progressHref: string;
  cancelHref: string;
};

/** What the problem is about first, marked and ready to be typed into; the rest folded, as it stands. Works without scripts. */
export function RepairForm({ form, action, topic, values, initial, ...props }: RepairFormProps) {
  const kept = useDraft();
  const [state, submit, isPending] = useActionState(action, untouched);
  const faults: Partial<Record<RepairField, string>> = faultsIn(state);
  const texts: Readonly<Record<string, string | undefined>> =
    "typed" in state ? state.typed : { ...initial, ...kept.texts };
  const blank = "typed" in state ? "" : undefined;
  const { about, others } = repairOrder(topic);
  const [first] = about;
  // Where something is wrong the report takes the focus, and leads to the field.
  const focusedIf = (name: RepairField) => (name === first && state.status === "idle" ? { autoFocus: true } : {});

  const fields: FieldRenderers<Declared> = {
    consumerKey: (field) => (
      <TextField
        label={repairFieldWords.consumerKey}
        hint="On the app’s Settings tab, behind Consumer Key and Secret."
        exact
        autoComplete="off"
        {...focusedIf("consumerKey")}
        {...field}
      />
    ),
    consumerSecret: (field) => (
      <SecretField
        label={repairFieldWords.consumerSecret}
        hint={
          kept.lastSecret
            ? `Empty: ${draftWords.keptSecret(kept.lastSecret.myDomain, whenTyped(kept.lastSecret.at.typed, kept.lastSecret.at.read))}`
            : props.secretHint
        }
        {...focusedIf("consumerSecret")}
        {...field}
      />
    ),
    instanceUrl: (field) => (
      <TextField
        label={repairFieldWords.instanceUrl}
        hint={props.addressHint}
        exact
        inputMode="url"
        autoComplete="off"
        {...focusedIf("instanceUrl")}
        {...field}
      />
    ),
  };
  const show = (name: RepairField) => {
    const outline = form.find((one) => one.name === name);
    const field = { name, error: faults[name], required: outline?.isRequired ?? false, maxLength: outline?.maxLength };
    const typed = outline?.isSecret ? {} : { defaultValue: texts[name] ?? blank };
    const render = fields[name] as (field: object) => ReactNode;
    return <Fragment key={name}>{render({ ...field, ...typed })}</Fragment>;
  };

  return (
    <form action={submit} className="grid max-w-form gap-4" noValidate>
      {!isPending && <FormReport state={state} form={form} />}
      <HiddenFields values={kept.lastSecret ? { ...values, asksSecret: "" } : values} />
      <Marked problemTitle={props.problemTitle}>{about.map(show)}</Marked>
      <details className="group border-line border-y py-1" open={others.some((name) => faults[name] !== undefined)}>
        <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 font-semibold text-md [&::-webkit-details-marker]:hidden">
          <Icon name="chevron-right" className="shrink-0 text-soft transition-transform group-open:rotate-90" />
          <span>
            {others.map((name) => repairFieldWords[name]).join(" and ")}
            <span className="ml-2 font-normal text-soft">as {others.length === 1 ? "it is" : "they are"}</span>
          </span>
        </summary>
        <div className="grid gap-3 pt-2 pb-3">{others.map(show)}</div>
      </details>
      <div className="grid gap-5">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SubmitButton variant="primary" isPending={isPending}>
            Check and replace
          </SubmitButton>
          <span className="text-sm text-soft">Name, project, description and history stay.</span>
        </div>
        {isPending && <LiveStages progressHref={props.progressHref} cancelHref={props.cancelHref} />}
      </div>
    </form>
  );
}

/** The ring is around the one thing to touch. */
function Marked({ problemTitle, children }: { problemTitle: string | undefined; children: ReactNode }) {
  return (
    <div className="grid gap-3 rounded-lg border-2 border-ring bg-sheet px-4 pt-4 pb-1 sm:px-5">
      {problemTitle && (
        <p className="text-md">
          <strong className="font-semibold">This is what the problem is about:</strong>{" "}
          <span className="text-soft">{problemTitle}.</span>
        </p>
      )}
      {children}
    </div>
  );
}
