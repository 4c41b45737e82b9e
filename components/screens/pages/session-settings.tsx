import { CheckBox } from "../parts/check-box.tsx";
import { Details } from "../parts/classic-details.tsx";
import { Control } from "../parts/control.tsx";
import { Field } from "../parts/field.tsx";
import { FoundPage } from "../parts/found-page.tsx";
import type { PageProps } from "./page-props.ts";

/** Session Settings, as far as they touch a token's session. */
export function SessionSettings({ ring }: PageProps) {
  return (
    <FoundPage title="Session Settings" under={["Security"]} tile="gear" isClassic>
      <Details title="Session Timeout">
        <div className="sf-check-line sf-part">
          <Field label="Timeout Value" kind="select" value="2 hours" />
          <CheckBox label="Force logout on session timeout" />
        </div>
      </Details>
      <Details title="Session Settings">
        <div className="sf-check-line">
          <Control id="lock-sessions-to-ip" ring={ring} mark="side">
            <CheckBox label="Lock sessions to the IP address from which they originated" on />
          </Control>
          <div className="sf-part">
            <CheckBox label="Lock sessions to the domain in which they were first used" on />
          </div>
          <div className="sf-part">
            <CheckBox label="Force relogin after Login-As-User" on />
          </div>
        </div>
      </Details>
    </FoundPage>
  );
}
