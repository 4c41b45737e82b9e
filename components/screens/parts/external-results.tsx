import type { ReactNode } from "react";
import { type FoundRow, Results } from "./results.tsx";

const found: readonly FoundRow[] = [
  ["open", 0, "Email"],
  ["link", 1, "Send through External Email Services"],
  ["open", 0, "Apps"],
  ["open", 1, "External Client Apps"],
  ["link", 2, "External Client App Manager"],
  ["link", 2, "OAuth Usage"],
  ["link", 2, "Settings"],
  ["open", 0, "Integrations"],
  ["link", 1, "External Data Sources"],
  ["link", 1, "External Objects"],
  ["link", 1, "External Services"],
];

type ExternalResultsProps = {
  readonly box?: (box: ReactNode) => ReactNode;
  readonly selectedRow?: (words: ReactNode) => ReactNode;
};

/** The left column after "External" was typed: how the admin comes to the list of apps. */
export function ExternalResults(slots: ExternalResultsProps) {
  return <Results typed="External" matched="External" rows={found} selected="External Client App Manager" {...slots} />;
}
