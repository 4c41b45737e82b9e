"use client";

import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import type { AddressOptions } from "#lib/domain/address/my-domain";
import type { SetupAddressForm as Declared } from "#lib/forms/setup-forms";
import { AddressField } from "./address-field.tsx";
import type { AskAddress } from "./use-address-answer.ts";

type SetupAddressFormProps = FormProps<Declared> & {
  setupId: string;
  address: string;
  ask: AskAddress;
  rules: AddressOptions;
};

/** The My Domain of a setup that began without one, from any address of the org. */
export const SetupAddressForm = ({ setupId, address, ask, rules, ...props }: SetupAddressFormProps) => (
  <Form<Declared>
    {...props}
    className="grid max-w-form gap-3"
    values={{ setupId }}
    initial={{ address }}
    fields={{ address: (field) => <AddressField ask={ask} rules={rules} {...field} /> }}
  >
    <p>
      <SubmitButton variant="primary">Use this org</SubmitButton>
    </p>
  </Form>
);
