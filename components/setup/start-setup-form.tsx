"use client";

import { type Place, ProjectField } from "#components/connection/project-field";
import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { RadioList } from "#components/ui/radio-list";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import type { StartSetupForm as Declared } from "#lib/forms/setup-forms";

type StartSetupFormProps = FormProps<Declared> & Place & { practiceHref: string | undefined };

/** Begins a setup: what is there already, any address of the org, and where the connection will belong. */
export const StartSetupForm = ({ projects, workspaceName, practiceHref, ...props }: StartSetupFormProps) => (
  <Form<Declared>
    {...props}
    className="grid max-w-form gap-5"
    initial={{ path: "new-app" }}
    fields={{
      path: (field) => (
        <RadioList
          legend="What is there already?"
          choices={[
            { value: "new-app", label: "Nothing yet", hint: "The guide makes an External Client App with you." },
            { value: "existing-app", label: "An External Client App", hint: "A checklist of what it must have." },
            {
              value: "connected-app",
              label: "A Connected App",
              hint: "Existing ones keep working; the same checklist.",
            },
          ]}
          {...field}
        />
      ),
      address: (field) => (
        <>
          <TextField
            label="Any address of your Salesforce"
            hint="Copy it from a Salesforce tab, whatever page it shows. Every step then links into your own Setup."
            placeholder="https://acme.lightning.force.com/…"
            inputMode="url"
            autoComplete="off"
            exact
            optional
            {...field}
          />
          {practiceHref && (
            <p className="-mt-3 text-sm text-soft">
              No org at hand? The <TextLink href={practiceHref}>practice org</TextLink> behaves like one:{" "}
              <span className="value">acme.my.salesforce.test</span>
            </p>
          )}
        </>
      ),
      name: (field) => (
        <TextField
          label="What is the connection for?"
          hint="Its name, such as “Billing sync”."
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
