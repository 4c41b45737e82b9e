import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { Field } from "../parts/field.tsx";
import type { PageProps } from "./page-props.ts";

/** S10b: the new tab that asks for the code sent by e-mail. Drawn from descriptions: no capture of it was found. */
export function Verification({ ring, live }: PageProps) {
  return (
    <div className="sf-window sf-verification">
      <span className="sf-brand sf-brand-large" />
      <div className="sf-verification-card">
        <div className="sf-verification-title">Verify Your Identity</div>
        <div>To make sure your Salesforce account is secure, we have to verify your identity.</div>
        <div>Enter the verification code we emailed to you.</div>
        <Control id="verification-code" ring={ring}>
          <Field label="Verification Code" live={live?.field("code")} />
        </Control>
        <div className="sf-wide-button">
          <Button label="Verify" look="solid" act={live?.save} />
        </div>
        <CheckBox label="Don't ask again" />
        <div className="sf-link">Resend Code</div>
      </div>
    </div>
  );
}
