import type { ReactNode } from "react";
import { typedForApps } from "../own-values.ts";
import { type FoundRow, Results } from "./results.tsx";

/** Setup keeps a group of which something matches, and all that is in a group which matches itself. */
const found: readonly FoundRow[] = [
  ["open", 0, "Apps"],
  ["open", 1, "External Client Apps"],
  ["link", 2, "External Client App Manager"],
  ["link", 2, "OAuth Usage"],
  ["link", 2, "Settings"],
];

type ExternalResultsProps = {
  readonly box?: (box: ReactNode) => ReactNode;
  readonly selectedRow?: (words: ReactNode) => ReactNode;
};

/** The left column after the name of the apps was typed: how the admin comes to their list. */
export function ExternalResults(slots: ExternalResultsProps) {
  return (
    <Results
      typed={typedForApps}
      matched={typedForApps}
      rows={found}
      selected="External Client App Manager"
      {...slots}
    />
  );
}
