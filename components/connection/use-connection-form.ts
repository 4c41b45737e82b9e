"use client";

import { startTransition, useActionState, useEffect, useMemo } from "react";
import { type FieldErrors, type Resolver, useForm, useWatch } from "react-hook-form";
import { type AddressOptions, parseMyDomain } from "#lib/domain/address/my-domain";
import {
  type ConnectionForm,
  type ConnectionFormField,
  connectionForm,
  connectionFormHints,
} from "#lib/forms/connection-form";
import { outlineOf } from "#lib/forms/define-form";
import { type FormAction, faultsIn, type HiddenValues, untouched } from "#lib/forms/form-state";
import { readTexts } from "#lib/forms/read-form";

/** What react-hook-form holds: a text for each field that is shown. */
type Texts = Record<ConnectionFormField, string>;

const errorsOf = (faults: Partial<Texts>, type: string): FieldErrors<Texts> =>
  Object.fromEntries(Object.entries(faults).map(([field, message]) => [field, { type, message }]));

/** Reads what was typed by the declaration that the action reads it by. */
const resolverOf =
  (form: ConnectionForm, hidden: HiddenValues<ConnectionForm>): Resolver<Texts> =>
  (texts) => {
    const sent = Object.entries({ ...texts, ...hidden }).map(([name, text = ""]) => [name, [text]]);
    const read = readTexts(form, Object.fromEntries(sent));
    return read.ok ? { values: texts, errors: {} } : { values: {}, errors: errorsOf(read.problem.fields, "read") };
  };

type Options = {
  action: FormAction<ConnectionForm>;
  hidden: HiddenValues<ConnectionForm>;
  rules: AddressOptions;
};

/**
 * The connection form's state: one declaration here and in the action, the action's refusals among the messages, hints while
 * typing. Fields start from the page itself, so what was typed before the scripts arrived is kept.
 */
export function useConnectionForm({ action, hidden, rules }: Options) {
  const [state, submit, isPending] = useActionState(action, untouched);
  const errors = useMemo(() => errorsOf(faultsIn(state), "server"), [state]);
  const declared = useMemo(() => connectionForm(rules), [rules]);
  const form = useForm<Texts>({
    resolver: resolverOf(declared, hidden),
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
    outline: useMemo(() => outlineOf(declared), [declared]),
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
