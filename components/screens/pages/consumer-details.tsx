import type { ReactNode } from "react";
import { exampleSecret } from "../own-values.ts";
import { Button } from "../parts/button.tsx";
import { Control } from "../parts/control.tsx";
import type { PageProps } from "./page-props.ts";

/** S11: the plain page in the older style that shows both values in clear. The secret here is a stand-in. */
export function ConsumerDetails({ values, ring, live }: PageProps) {
  const copy = (value: string, what: string) => live?.copy(value, what) ?? <Button label="Copy" look="classic" />;
  const secret = live ? values.consumerSecret : exampleSecret;
  return (
    <div className="sf-window sf-classic sf-consumer">
      <div className="sf-classic-small">External Client App Name</div>
      <div className="sf-classic-name">{values.appName}</div>
      <div className="sf-classic-heading">Consumer Details</div>
      <div className="sf-classic-row">
        <Control id="consumer-key" ring={ring} mark="side" className="sf-classic-pair">
          <Value label="Consumer Key" value={values.consumerKey} copy={copy(values.consumerKey, "Consumer Key")} />
        </Control>
      </div>
      <div className="sf-classic-row">
        <Control id="consumer-secret" ring={ring} mark="side" className="sf-classic-pair">
          <Value label="Consumer Secret" value={secret} copy={copy(secret, "Consumer Secret")} />
        </Control>
      </div>
    </div>
  );
}

type ValueProps = { readonly label: string; readonly value: string; readonly copy: ReactNode };

function Value({ label, value, copy }: ValueProps) {
  return (
    <>
      <div className="sf-classic-label">{label}</div>
      <div className="sf-classic-value">
        <div>{value}</div>
        {copy}
      </div>
    </>
  );
}
