import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Control } from "../parts/control.tsx";
import { Frame } from "../parts/frame.tsx";
import { PageCard } from "../parts/page-card.tsx";
import { Results } from "../parts/results.tsx";
import type { PageProps } from "./page-props.ts";

/** S13: My Domain. The host is bold; the words after it are not part of it. */
export function MyDomain({ values, ring }: PageProps) {
  const [name = "", ...rest] = values.myDomain.split(".");
  const suffix = rest.join(".");
  return (
    <Frame
      left={
        <Results
          typed="My Domain"
          matched="My Domain"
          rows={[
            ["open", 0, "Company Settings"],
            ["link", 1, "My Domain"],
          ]}
          selected="My Domain"
          box={(box) => (
            <Control id="my-domain-quick-find" ring={ring} mark="side" className="sf-wide">
              {box}
            </Control>
          )}
        />
      }
    >
      <PageCard tile="towers" title="My Domain" />
      <div className="sf-sheet sf-classic sf-part">
        <div className="sf-classic-top">
          <div className="sf-classic-title">My Domain Settings</div>
          <span className="sf-link">Help for this Page ?</span>
        </div>
        <div className="sf-classic-sentence sf-aside">
          My Domain showcases your company's brand and keeps your data more secure. The domains that Salesforce hosts
          for your org include your company-specific My Domain name.
        </div>
        <div className="sf-classic-panel">
          <div className="sf-classic-bar">
            <span className="sf-strong">My Domain Details</span>
            <Button label="Edit" look="classic" />
          </div>
          <Control id="current-my-domain-url" ring={ring} className="sf-classic-pair">
            <div className="sf-classic-label">Current My Domain URL</div>
            <div className="sf-classic-value">
              <span className="sf-strong">{values.myDomain}</span> with enhanced domains
            </div>
          </Control>
          <Pair label="My Domain Name">{name.split("--")[0]}</Pair>
          <Pair label="Domain Suffix">
            <span className="sf-strong">
              {suffix === "my.salesforce.com" ? `Standard (*.${suffix})` : `*.${suffix}`}
            </span>
          </Pair>
          <Pair label="Domain Partitioning">
            <CheckBox label="Use partitioned domains" disabled />
          </Pair>
          <div className="sf-classic-bar sf-classic-bar-end">
            <span />
            <Button label="Edit" look="classic" />
          </div>
        </div>
      </div>
    </Frame>
  );
}

function Pair({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="sf-classic-pair sf-aside">
      <div className="sf-classic-label">{label}</div>
      <div className="sf-classic-value">{children}</div>
    </div>
  );
}
