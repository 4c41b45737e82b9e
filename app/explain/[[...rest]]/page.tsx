import { leadIntoWorkspace, type MovedProps } from "../../lead-into-workspace.ts";

export default function MovedExplain(props: MovedProps) {
  return leadIntoWorkspace("explain", props);
}
