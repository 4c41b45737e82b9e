"use client";

import dynamic from "next/dynamic";
import { ErrorSummary } from "#components/ui/error-summary";
import { SecretField } from "#components/ui/secret-field";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextAreaField } from "#components/ui/text-area-field";
import { TextField } from "#components/ui/text-field";
import type { AddressOptions } from "#lib/domain/address/my-domain";
import type { ConnectFormAction } from "#lib/forms/connect-form-state";
import { fieldNames, type TypedValues } from "#lib/forms/connection-form";
import { typedIn } from "#lib/forms/form-state";
import { rotationChoices, rotationHint } from "#lib/words/rotation";
import { KeptSecret } from "./kept-secret.tsx";
import { useConnectionForm } from "./use-connection-form.ts";

const LiveStages = dynamic(() => import("./live-stages.tsx"), { ssr: false });

export type ConnectionFormProps = {
  action: ConnectFormAction;
  setupId: string;
  /** Made by the server with the page: the same form sent twice is one run. */
  runId: string;
  projects: readonly { readonly id: string; readonly name: string }[];
  workspaceName: string;
  /** What the setup knows already. */
  initial: TypedValues;
  /** ISO 8601; null when no secret is kept. */
  secretKeptUntil: string | null;
  rules: AddressOptions;
  /** Where the run's progress is read, and where it is cancelled. */
  progressHref: string;
  cancelHref: string;
};

/** Instance URL, Consumer Key, Consumer Secret: the three things the whole guide was for. Works without scripts. */
export function ConnectionForm({ projects, workspaceName, initial, secretKeptUntil, ...props }: ConnectionFormProps) {
  const form = useConnectionForm(props.action, props.rules);
  const { register, errorOf, hintOf, state } = form;
  const typed = state.status === "idle" ? initial : typedIn(state);
  const keptFor = initial.instanceUrl ?? "";
  const isForOtherHost =
    secretKeptUntil !== null && form.myDomain !== null && keptFor !== "" && form.myDomain !== keptFor;
  const isKeptUseless = isForOtherHost || errorOf("consumerSecret") !== undefined;
  const secretHint = isForOtherHost
    ? `The kept one was typed for ${keptFor}. Paste the one of ${form.myDomain}.`
    : "Sealed as it arrives, and never shown again.";

  const secretField = (
    <SecretField
      label="Consumer Secret"
      hint={secretHint}
      error={errorOf("consumerSecret")}
      note={hintOf("consumerSecret")}
      {...register("consumerSecret")}
    />
  );

  return (
    <form action={form.action} onSubmit={form.onSubmit} noValidate className="grid max-w-form gap-3">
      <Report form={form} />
      <input type="hidden" {...register("setupId")} value={props.setupId} />
      <input type="hidden" {...register("runId")} value={props.runId} />
      <input type="hidden" {...register("secretKept")} value={secretKeptUntil ? "yes" : ""} />
      <TextField
        label="Instance URL"
        hint="Any address from a Salesforce tab of this org, or Current My Domain URL from Setup."
        exact
        inputMode="url"
        autoComplete="off"
        defaultValue={typed.instanceUrl}
        error={errorOf("instanceUrl")}
        note={hintOf("instanceUrl")}
        {...register("instanceUrl")}
      />
      <TextField
        label="Consumer Key"
        hint="On the app’s Settings tab, behind Consumer Key and Secret."
        exact
        autoComplete="off"
        defaultValue={typed.consumerKey}
        error={errorOf("consumerKey")}
        note={hintOf("consumerKey")}
        {...register("consumerKey")}
      />
      {secretKeptUntil ? (
        <KeptSecret until={secretKeptUntil} isUseless={isKeptUseless}>
          {secretField}
        </KeptSecret>
      ) : (
        secretField
      )}
      <TextField
        label="Name"
        hint="What you and your colleagues call this connection."
        autoComplete="off"
        defaultValue={typed.name}
        error={errorOf("name")}
        {...register("name")}
      />
      <TextAreaField
        label="Description"
        optional
        rows={2}
        defaultValue={typed.description}
        error={errorOf("description")}
        {...register("description")}
      />
      <SelectField
        label="Project"
        choices={[
          { value: "", label: `None, for all of ${workspaceName}` },
          ...projects.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={typed.projectId ?? ""}
        error={errorOf("projectId")}
        {...register("projectId")}
      />
      <SelectField
        label="Rotation"
        hint={rotationHint}
        choices={rotationChoices}
        defaultValue={typed.rotatesByApi ?? ""}
        error={errorOf("rotatesByApi")}
        {...register("rotatesByApi")}
      />
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
  const lines = fieldNames.flatMap((field) => {
    const message = form.errorOf(field);
    return message ? [{ field, message }] : [];
  });
  if (!form.isRefused || lines.length === 0) return null;
  return <ErrorSummary lines={lines} attempt={form.attempt} />;
}
