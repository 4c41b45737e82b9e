"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { startTransition, useActionState, useEffect, useMemo } from "react";
import { type FieldErrors, useForm, useWatch } from "react-hook-form";
import { type AddressOptions, parseMyDomain } from "#lib/domain/address/my-domain";
import type { ConnectFormAction, ConnectFormState } from "#lib/forms/connect-form-state";
import {
  type ConnectionFormField,
  type ConnectionFormInput,
  type ConnectionFormValues,
  connectionFormHints,
  connectionFormSchema,
} from "#lib/forms/connection-form";
import { faultsIn, untouched } from "#lib/forms/form-state";

function errorsIn(state: ConnectFormState): FieldErrors<ConnectionFormInput> {
  const faults = Object.entries(faultsIn(state)) as [ConnectionFormField, string][];
  return Object.fromEntries(faults.map(([field, message]) => [field, { type: "server", message }]));
}

/**
 * The connection form's state: one schema here and in the action, the action's refusals among the messages, hints while
 * typing. Fields start from the page itself, so what was typed before the scripts arrived is kept.
 */
export function useConnectionForm(action: ConnectFormAction, rules: AddressOptions) {
  const [state, submit, isPending] = useActionState(action, untouched);
  const errors = useMemo(() => errorsIn(state), [state]);
  const form = useForm<ConnectionFormInput, unknown, ConnectionFormValues>({
    resolver: useMemo(() => zodResolver(connectionFormSchema(rules)), [rules]),
    mode: "onTouched",
    shouldFocusError: false,
    errors,
  });
  const { control, formState, handleSubmit, setValue } = form;

  // The server never gives the secret back; with scripts it would stay in the field, so it is cleared on purpose.
  useEffect(() => {
    if (state.status !== "idle") setValue("consumerSecret", "");
  }, [state, setValue]);

  const [instanceUrl = "", consumerKey = "", consumerSecret = ""] = useWatch({
    control,
    name: ["instanceUrl", "consumerKey", "consumerSecret"],
  });
  const { touchedFields } = formState;
  const hints = connectionFormHints(
    {
      instanceUrl,
      ...(touchedFields.consumerKey ? { consumerKey } : {}),
      ...(touchedFields.consumerSecret ? { consumerSecret } : {}),
    },
    rules,
  );
  const address = parseMyDomain(instanceUrl, rules);

  return {
    state,
    action: submit,
    isPending,
    register: form.register,
    attempt: useMemo(() => ({ state, count: formState.submitCount }), [state, formState.submitCount]),
    isRefused: state.status === "invalid" || (formState.submitCount > 0 && !formState.isSubmitSuccessful),
    errorOf: (field: ConnectionFormField) => formState.errors[field]?.message,
    hintOf: (field: ConnectionFormField) =>
      hints
        .filter((hint) => hint.field === field)
        .map((hint) => hint.text)
        .join(" "),
    /** The My Domain as typed so far, if it is one. */
    myDomain: address.ok ? address.value.myDomain : null,
    onSubmit: (event: React.SubmitEvent<HTMLFormElement>) => {
      const data = new FormData(event.currentTarget);
      event.preventDefault();
      if (!isPending) void handleSubmit(() => startTransition(() => submit(data)))(event);
    },
  };
}
