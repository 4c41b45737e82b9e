import { leadIntoWorkspace, type MovedProps } from "../../lead-into-workspace.ts";

export default function MovedConnections(props: MovedProps) {
  return leadIntoWorkspace("connections", props);
}
