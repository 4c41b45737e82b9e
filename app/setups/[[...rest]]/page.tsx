import { leadIntoWorkspace, type MovedProps } from "../../lead-into-workspace.ts";

export default function MovedSetups(props: MovedProps) {
  return leadIntoWorkspace("setups", props);
}
