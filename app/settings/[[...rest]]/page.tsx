import { leadIntoWorkspace, type MovedProps } from "../../lead-into-workspace.ts";

export default function MovedSettings(props: MovedProps) {
  return leadIntoWorkspace("settings", props);
}
