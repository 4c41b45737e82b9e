"use client";

import { TextField } from "#components/ui/text-field";
import type { AddressOptions } from "#lib/domain/address/my-domain";
import { type AskAddress, useAddressAnswer } from "./use-address-answer.ts";

type AddressFieldProps = {
  ask: AskAddress;
  rules: AddressOptions;
  optional?: boolean;
  name: string;
  error?: string | undefined;
  defaultValue?: string | undefined;
};

/** Any address of an org. With scripts it is answered while it is typed; without, when the form is sent. */
export function AddressField({ ask, rules, ...field }: AddressFieldProps) {
  const { onInput, note } = useAddressAnswer(ask, rules);
  return (
    <TextField
      label="Any address of your Salesforce"
      hint="Copied from any Salesforce tab."
      placeholder="https://acme.lightning.force.com/…"
      inputMode="url"
      autoComplete="off"
      exact
      onInput={onInput}
      note={note && <span aria-live="polite">{note}</span>}
      {...field}
    />
  );
}
