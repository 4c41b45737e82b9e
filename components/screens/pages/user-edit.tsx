import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Detail, Details } from "../parts/classic-details.tsx";
import { Field } from "../parts/field.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import type { PageProps } from "./page-props.ts";

/** A user, being edited: General Information. */
export function UserEdit({ values, ring }: PageProps) {
  return (
    <FoundPage title="Users" under={["Users"]} tile="person" isClassic>
      <div className="sf-classic-title sf-part">User Edit</div>
      <Details
        title="General Information"
        buttons={[
          <Button key="save" label="Save" look="classic" />,
          <Button key="cancel" label="Cancel" look="classic" />,
        ]}
      >
        <Detail label="Last Name">
          <Field label="" value="Integration" />
        </Detail>
        <Detail label="Email">
          <Field label="" value={values.contactEmail} />
        </Detail>
        <Detail label="Username" control={{ id: "user-username", ring }}>
          <Field label="" value={values.runAsUsername} />
        </Detail>
        <Detail label="User License" control={{ id: "user-license", ring }}>
          <Field label="" kind="select" value="Salesforce Integration" />
        </Detail>
        <Detail label="Profile" control={{ id: "user-profile", ring }}>
          <Field label="" kind="select" value="Minimum Access - API Only Integrations" />
        </Detail>
        <Detail label="Active" control={{ id: "user-active", ring }}>
          <CheckBox label="" on />
        </Detail>
      </Details>
    </FoundPage>
  );
}
