import { type PracticeSettings, type PracticeSwitch, type PracticeSwitchId, practiceSwitches } from "./practice.ts";

/** What Salesforce calls the value that a choice is set to. */
export function choiceLabel(id: PracticeSwitchId, settings: PracticeSettings): string {
  const facts: PracticeSwitch = practiceSwitches[id];
  const chosen = facts.kind === "choice" ? facts.choices.find(({ value }) => value === settings[id]) : undefined;
  return chosen?.label ?? String(settings[id]);
}
