import type { ReactNode } from "react";
import type { ShownValues } from "../own-values.ts";
import { Box, Columns } from "./box.tsx";
import { CheckBox } from "./check-box.tsx";
import { Control, type Ring } from "./control.tsx";
import { Field } from "./field.tsx";
import type { LiveScreen } from "./live.ts";
import { OauthScopes } from "./oauth-scopes.tsx";

type OauthAppBoxProps = {
  readonly values: ShownValues;
  readonly ring: Ring;
  readonly live?: LiveScreen | undefined;
  /** What stands over the fields once the app is there. */
  readonly children?: ReactNode;
};

/** App Settings, which appear once Enable OAuth is ticked. */
export function OauthAppBox({ values, ring, live, children }: OauthAppBoxProps) {
  return (
    <Box title="App Settings">
      {children}
      <Columns>
        <Control id="callback-url" ring={ring}>
          <Field
            label="Callback URL"
            kind="area"
            value={values.callbackUrl}
            required
            live={live?.field("callbackUrl")}
          />
        </Control>
      </Columns>
      <Control id="oauth-scopes" ring={ring}>
        <OauthScopes live={live?.field("oauthScopes")} />
      </Control>
      <div className="sf-aside">
        <CheckBox label="Introspect all Tokens" />
        <CheckBox label="Configure ID token" />
      </div>
    </Box>
  );
}
