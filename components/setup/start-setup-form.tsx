"use client";

import { type Place, ProjectField } from "#components/connection/project-field";
import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { RadioList } from "#components/ui/radio-list";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import type { AddressOptions } from "#lib/domain/address/my-domain";
import type { StartSetupForm as Declared } from "#lib/forms/setup-forms";
import { AddressField } from "./address-field.tsx";
import type { AskAddress } from "./use-address-answer.ts";

type StartSetupFormProps = FormProps<Declared> &
  Place & { practiceHref: string | undefined; ask: AskAddress; rules: AddressOptions };

/** Begins a setup with any address of the org; what has a good default is folded. */
export const StartSetupForm = ({
  projects,
  workspaceName,
  practiceHref,
  ask,
  rules,
  ...props
}: StartSetupFormProps) => (
  <Form<Declared>
    {...props}
    className="grid max-w-form gap-5"
    initial={{ path: "new-app" }}
    folded={{ summary: "More: a name, a project", names: ["name", "projectId"] }}
    fields={{
      address: (field) => (
        <>
          <AddressField ask={ask} rules={rules} optional {...field} />
          {practiceHref && (
            <p className="-mt-3 text-sm text-soft">
              No org at hand? Take the <TextLink href={practiceHref}>practice org</TextLink>:{" "}
              <span className="value">acme.my.salesforce.test</span>
            </p>
          )}
        </>
      ),
      path: (field) => (
        <RadioList
          legend="What is there already?"
          choices={[
            { value: "new-app", label: "Nothing yet" },
            { value: "existing-app", label: "An External Client App" },
            { value: "connected-app", label: "A Connected App" },
          ]}
          {...field}
        />
      ),
      name: (field) => (
        <TextField
          label="What is the connection for?"
          hint="Its name, such as “Billing sync”; otherwise that of the org."
          autoComplete="off"
          optional
          {...field}
        />
      ),
      projectId: (field) => <ProjectField projects={projects} workspaceName={workspaceName} {...field} />,
    }}
  >
    <div>
      <SubmitButton variant="primary">Start</SubmitButton>
    </div>
  </Form>
);
