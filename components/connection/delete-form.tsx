"use client";

import { LinkButton } from "#components/ui/button";
import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import type { deleteForm } from "#lib/forms/workspace-forms";

type DeleteFormProps = FormProps<typeof deleteForm> & {
  connectionId: string;
  name: string;
  /** What stays in Salesforce, and should be cleaned up there by hand. */
  leftInSalesforce: readonly string[];
  /** What the store still has of the Consumer Secret afterwards, and until when. */
  whatRemains: string;
  cancelHref: string;
};

/** Deletes a connection once its name has been typed. A page of its own, so that it works without scripts. */
export const DeleteForm = ({
  connectionId,
  name,
  leftInSalesforce,
  whatRemains,
  cancelHref,
  ...props
}: DeleteFormProps) => (
  <Form<typeof deleteForm>
    {...props}
    className="grid max-w-form gap-6"
    values={{ connectionId }}
    before={
      <div className="grid gap-2">
        <p>
          Orglink forgets <strong>{name}</strong>: its check runs and its sealed Consumer Secret are erased at once.
          Salesforce is not told, and programs that have the key and the secret from elsewhere go on working.
        </p>
        <p className="text-soft">{whatRemains}</p>
        {leftInSalesforce.length > 0 && (
          <>
            <p className="mt-2 font-semibold">What stays in Salesforce, to clean up there</p>
            <ul className="grid list-disc gap-1 pl-5 marker:text-edge">
              {leftInSalesforce.map((thing) => (
                <li key={thing}>{thing}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    }
    fields={{
      name: (field) => (
        <TextField
          label={
            <>
              Type <span className="value font-normal">{name}</span> to delete it
            </>
          }
          autoComplete="off"
          {...field}
        />
      ),
    }}
  >
    <div className="flex flex-wrap gap-2">
      <SubmitButton variant="danger">Delete this connection</SubmitButton>
      <LinkButton href={cancelHref} variant="quiet">
        Keep it
      </LinkButton>
    </div>
  </Form>
);
