import { Button } from "../parts/button.tsx";
import { CheckBox } from "../parts/check-box.tsx";
import { Pair } from "../parts/classic-pair.tsx";
import { Control } from "../parts/control.tsx";
import { Frame } from "../parts/frame.tsx";
import type { LiveScreen } from "../parts/live.ts";
import { LiveFault, LiveInput } from "../parts/live-input.tsx";
import { PageCard } from "../parts/page-card.tsx";
import { Results } from "../parts/results.tsx";
import type { PageProps } from "./page-props.ts";

/** S13: My Domain. The host is bold; the words after it are not part of it. */
export function MyDomain({ values, ring, live }: PageProps) {
  const named = live?.field("myDomainName");
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
      live={live}
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
            <DomainButtons live={live} isEdited={named !== undefined} />
          </div>
          <Control id="current-my-domain-url" ring={ring} className="sf-classic-pair">
            <div className="sf-classic-label">Current My Domain URL</div>
            <div className="sf-classic-value">
              <span className="sf-strong">{values.myDomain}</span> with enhanced domains
            </div>
          </Control>
          {named ? (
            <Pair label="My Domain Name" of={named.name}>
              <LiveInput field={named} kind="text" required />
              <LiveFault field={named} />
            </Pair>
          ) : (
            <Pair label="My Domain Name">{name.split("--")[0]}</Pair>
          )}
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
            <DomainButtons live={live} isEdited={named !== undefined} />
          </div>
        </div>
      </div>
    </Frame>
  );
}

type DomainButtonsProps = { readonly live: LiveScreen | undefined; readonly isEdited: boolean };

/** Edit, at both ends of the panel; while it is edited, what Salesforce then has there. */
function DomainButtons({ live, isEdited }: DomainButtonsProps) {
  if (!isEdited) return <Button label="Edit" look="classic" act={live?.to("my-domain-edit")} />;
  return (
    <>
      <Button label="Deploy New Domain" look="classic" act={live?.save} />
      <Button label="Cancel" look="classic" act={live?.cancel} />
    </>
  );
}
