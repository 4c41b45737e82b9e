import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";

type SwitchRowProps = {
  readonly title: string;
  readonly text: ReactNode;
  readonly state: "on" | "off" | "disabled";
};

/** A setting with its switch at the right and the state in a word under it. */
export function SwitchRow({ title, text, state }: SwitchRowProps) {
  return (
    <div className="sf-switch-row">
      <div>
        <div className="sf-strong">{title}</div>
        <div className="sf-switch-text">{text}</div>
      </div>
      <div className="sf-switch-side">
        <span className={`sf-switch sf-switch-${state}`}>{state === "on" && <Icon name="tick" />}</span>
        <span className="sf-switch-word">{state === "on" ? "On" : "Off"}</span>
      </div>
    </div>
  );
}
