import type { ReactNode } from "react";
import { choiceLabel } from "#lib/practice/choice-label";
import type { ShownValues } from "../own-values.ts";
import { Button, SplitButton } from "./button.tsx";
import type { LiveScreen } from "./live.ts";
import { PageCard } from "./page-card.tsx";
import { Pill } from "./pill.tsx";

type AppPageProps = {
  readonly values: ShownValues;
  readonly tabs: ReactNode;
  /** The sentence under the tabs. */
  readonly sentence: string;
  /** The button at the right of that sentence. */
  readonly action: ReactNode;
  readonly children: ReactNode;
  readonly status?: ReactNode;
  readonly live?: LiveScreen | undefined;
};

/** An app's own page: its card, four facts, the tabs. */
export function AppPage({ values, tabs, sentence, action, children, live, status }: AppPageProps) {
  const isEnabled = live === undefined || live.settings.appStatus === "enabled";
  return (
    <>
      <div className="sf-app-head">
        <PageCard tile="gear" over="Manage External Client Apps" title={values.appName}>
          <Button label="Help for this Page" icon="outside" />
          <SplitButton label={isEnabled ? "Disable" : "Enable"} act={live?.status} />
        </PageCard>
        <div className="sf-facts sf-part">
          <Fact label="Contact Email">{values.contactEmail}</Fact>
          <Fact label="App Authorization">
            {live ? choiceLabel("permittedUsers", live.settings) : "All users can self-authorize"}
          </Fact>
          <Fact label="Type">{live ? choiceLabel("distributionState", live.settings) : "Local"}</Fact>
          {status ?? <AppStatus isEnabled={isEnabled} />}
        </div>
      </div>
      <div className="sf-sheet">
        {tabs}
        <div className="sf-lead">
          <span>{sentence}</span>
          {action}
        </div>
        {children}
      </div>
    </>
  );
}

export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="sf-fact">
      <div className="sf-fact-label">{label}</div>
      <div>{children}</div>
    </div>
  );
}

export function AppStatus({ isEnabled = true }: { readonly isEnabled?: boolean }) {
  return (
    <Fact label="App Status">
      <Pill label={isEnabled ? "Enabled" : "Disabled"} isOff={!isEnabled} />
    </Fact>
  );
}
