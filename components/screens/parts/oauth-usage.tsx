import type { ReactNode } from "react";
import { FoundPage } from "./found-page.tsx";
import { RowsTable } from "./rows-table.tsx";

type OauthUsageProps = {
  readonly title: string;
  readonly under: readonly string[];
  readonly nameColumn: string;
  readonly appName: string;
  /** What may be done with the app in question. */
  readonly action: ReactNode;
};

/** The two pages of OAuth usage: each app that users reach the org with, how many they are, and what may be done with it. */
export function OauthUsage({ title, under, nameColumn, appName, action }: OauthUsageProps) {
  return (
    <FoundPage title={title} under={under} tile="dots">
      <RowsTable
        columns={[{ name: nameColumn }, { name: "User Count" }, { name: "Actions" }]}
        rows={[
          { id: "ours", cells: [<span key="name">{appName}</span>, "1", action] },
          {
            id: "other",
            cells: [
              "Reporting add-in",
              "14",
              <span key="action" className="sf-link">
                Block
              </span>,
            ],
          },
        ]}
      />
    </FoundPage>
  );
}
