import { leadIntoWorkspace, type MovedProps } from "../../lead-into-workspace.ts";

export default function MovedRuns(props: MovedProps) {
  return leadIntoWorkspace("runs", props);
}
