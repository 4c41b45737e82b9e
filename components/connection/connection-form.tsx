"use client";

import dynamic from "next/dynamic";
import { Fragment, type ReactNode } from "react";
import { useDraft } from "#components/form/draft-context";
import { Disclosure } from "#components/ui/disclosure";
import { ErrorSummary } from "#components/ui/error-summary";
import type { FieldRenderers } from "#components/ui/field-renderers";
import { linesOf } from "#components/ui/form-report";
import { HiddenFields } from "#components/ui/hidden-fields";
import { SecretField } from "#components/ui/secret-field";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextAreaField } from "#components/ui/text-area-field";
import { TextField } from "#components/ui/text-field";
import type { AddressOptions } from "#lib/domain/address/my-domain";
import type { ConnectionFormField, ConnectionForm as Declared } from "#lib/forms/connection-form";
import type { FieldTexts, TypedName } from "#lib/forms/define-form";
import { type FormAction, typedIn } from "#lib/forms/form-state";
import { rotationChoices, rotationHint } from "#lib/words/rotation";
import { KeptSecret } from "./kept-secret.tsx";
import type { Place } from "./project-field.tsx";
import { useConnectionForm } from "./use-connection-form.ts";

const LiveStages = dynamic(() => import("./live-stages.tsx"), { ssr: false });

export type ConnectionFormProps = Place & {
  action: FormAction<Declared>;
  setupId: string;
  /** Made by the server with the page: the same form sent twice is one run. */
  runId: string;
  /** What the setup knows already. */
  initial: FieldTexts<TypedName<Declared>>;
  /** ISO 8601; null when no secret is kept. */
  secretKeptUntil: string | null;
  rules: AddressOptions;
  /** Where the run's progress is read, and where it is cancelled. */
  progressHref: string;
  cancelHref: string;
};

/** What has a good value without being typed; all of it can be changed later. */
const more: readonly ConnectionFormField[] = ["name", "description", "projectId", "rotatesByApi"];
const isMore = (name: ConnectionFormField): boolean => more.includes(name);

/** Instance URL, Consumer Key, Consumer Secret: the three things the whole guide was for. Works without scripts. */
export function ConnectionForm({ projects, workspaceName, initial, secretKeptUntil, ...props }: ConnectionFormProps) {
  const { action, setupId, runId, rules } = props;
  const kept = useDraft();
  const hidden = { setupId, runId, secretKept: secretKeptUntil || kept.lastSecret ? "yes" : "" };
  const form = useConnectionForm({ action, hidden, rules });
  const { state } = form;
  // What stands in the field need not be said of it; once it was sent, it is gone from there.
  const typedSecret = state.status === "idle" ? kept.secret : kept.lastSecret;
  const keptUntil = typedSecret?.at.keptUntil ?? secretKeptUntil;
  const keptFor = typedSecret?.myDomain ?? initial.instanceUrl ?? "";
  const isForOtherHost = keptUntil !== null && form.myDomain !== null && keptFor !== "" && form.myDomain !== keptFor;
  const secretHint = isForOtherHost
    ? `The kept one was typed for ${keptFor}. Paste the one of ${form.myDomain}.`
    : "Sealed as it arrives, and never shown again.";

  const fields: FieldRenderers<Declared, never, { note: string }> = {
    instanceUrl: (field) => (
      <TextField
        label="Instance URL"
        hint="Any address from a Salesforce tab of this org, or Current My Domain URL from Setup."
        exact
        inputMode="url"
        autoComplete="off"
        {...field}
      />
    ),
    consumerKey: (field) => (
      <TextField
        label="Consumer Key"
        hint="On the app’s Settings tab, behind Consumer Key and Secret."
        exact
        autoComplete="off"
        {...field}
      />
    ),
    consumerSecret: (field) => {
      const secretField = <SecretField label="Consumer Secret" hint={secretHint} {...field} />;
      if (keptUntil === null) return secretField;
      return (
        <KeptSecret until={keptUntil} typed={typedSecret} isUseless={isForOtherHost || field.error !== undefined}>
          {secretField}
        </KeptSecret>
      );
    },
    name: (field) => (
      <TextField label="Name" hint="What you and your colleagues call this connection." autoComplete="off" {...field} />
    ),
    description: ({ note: _, ...field }) => <TextAreaField label="Description" optional rows={2} {...field} />,
    projectId: ({ note: _, ...field }) => (
      <SelectField
        label="Project"
        choices={[
          { value: "", label: `None, for all of ${workspaceName}` },
          ...projects.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...field}
      />
    ),
    rotatesByApi: ({ note: _, ...field }) => (
      <SelectField label="Rotation" hint={rotationHint} choices={rotationChoices} {...field} />
    ),
  };
  const typed: Readonly<Record<string, string>> =
    state.status === "idle" ? { ...initial, ...kept.texts } : typedIn(state);

  const shown = ({ name, isSecret, isRequired: required, maxLength }: (typeof form.outline)[number]) => {
    const show = fields[name] as (field: object) => ReactNode;
    const told = { error: form.errorOf(name), note: form.hintOf(name), required, maxLength };
    const defaultValue = isSecret ? {} : { defaultValue: typed[name] ?? "" };
    return <Fragment key={name}>{show({ ...told, ...defaultValue, ...form.register(name) })}</Fragment>;
  };

  return (
    <form action={form.action} onSubmit={form.onSubmit} noValidate className="grid max-w-form gap-3">
      <Report form={form} />
      <HiddenFields values={hidden} />
      {form.outline.filter(({ name }) => !isMore(name)).map(shown)}
      <Disclosure summary="More: name, description, project, rotation" isOpen={more.some((name) => form.errorOf(name))}>
        <div className="grid gap-3 pt-1">{form.outline.filter(({ name }) => isMore(name)).map(shown)}</div>
      </Disclosure>
      <div className="grid gap-5">
        <div>
          <SubmitButton variant="primary" isPending={form.isPending}>
            Connect to Salesforce
          </SubmitButton>
        </div>
        {form.isPending && <LiveStages progressHref={props.progressHref} cancelHref={props.cancelHref} />}
      </div>
    </form>
  );
}

function Report({ form }: { form: ReturnType<typeof useConnectionForm> }) {
  if (form.isPending) return null;
  if (form.state.status === "stopped") {
    return <ErrorSummary title={form.state.message} lines={[]} attempt={form.attempt} />;
  }
  const lines = linesOf(form.outline, form.errorOf);
  if (!form.isRefused || lines.length === 0) return null;
  return <ErrorSummary lines={lines} attempt={form.attempt} />;
}
