import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";
import type { LiveField } from "./live.ts";

type SwitchRowProps = {
  readonly title: string;
  readonly text: ReactNode;
  readonly state: "on" | "off" | "disabled";
  readonly live?: LiveField | undefined;
};

/** A setting with its switch at the right and the state in a word under it. A real one acts at once, as Salesforce's does. */
export function SwitchRow({ title, text, state, live }: SwitchRowProps) {
  const isOn = live ? live.value === true : state === "on";
  const look = `sf-switch sf-switch-${live ? (isOn ? "on" : "off") : state}`;
  const tick = isOn && <Icon name="tick" />;
  return (
    <div className="sf-switch-row">
      <div>
        <div className="sf-strong" id={live && `${live.name}-title`}>
          {title}
        </div>
        <div className="sf-switch-text">{text}</div>
      </div>
      <div className="sf-switch-side">
        {live ? (
          // Pressed, it sends what it will be; what is off is not sent.
          <button
            type="submit"
            id={live.name}
            role="switch"
            aria-checked={isOn}
            aria-labelledby={`${live.name}-title`}
            className={look}
            {...(isOn ? {} : { name: live.name, value: "on" })}
          >
            {tick}
          </button>
        ) : (
          <span className={look}>{tick}</span>
        )}
        <span className="sf-switch-word">{isOn ? "On" : "Off"}</span>
      </div>
    </div>
  );
}
