import { Icon } from "./icons.tsx";
import type { LiveField } from "./live.ts";
import { LiveFault, LiveInput } from "./live-input.tsx";

type FieldProps = {
  readonly label: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly kind?: "text" | "area" | "select" | "search" | "read";
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly info?: boolean;
  readonly link?: string;
  readonly live?: LiveField | undefined;
};

/** A label over its input, as Salesforce draws them. */
export function Field({ label, required = false, info = false, link, live, ...input }: FieldProps) {
  return (
    <div className="sf-field">
      <Label text={label} required={required} info={info} of={live?.name} />
      {live ? (
        <>
          <LiveInput field={live} kind={input.kind ?? "text"} placeholder={input.placeholder} required={required} />
          <LiveFault field={live} />
        </>
      ) : (
        <Input {...input} />
      )}
      {link && <div className="sf-link sf-field-link">{link}</div>}
    </div>
  );
}

type LabelProps = {
  readonly text: string;
  readonly required?: boolean;
  readonly info?: boolean;
  /** The id of the control that it names. */
  readonly of?: string | undefined;
};

export function Label({ text, required = false, info = false, of }: LabelProps) {
  const words = (
    <>
      {required && (
        <span className="sf-required" {...(of ? { "aria-hidden": true } : {})}>
          *
        </span>
      )}
      <span>{text}</span>
      {info && <Icon name="info" className="sf-info" />}
    </>
  );
  if (of) {
    return (
      <label className="sf-label" htmlFor={of}>
        {words}
      </label>
    );
  }
  return <div className="sf-label">{words}</div>;
}

function Input({ value, placeholder, kind = "text", disabled = false }: Omit<FieldProps, "label" | "live">) {
  return (
    <div className={`sf-input sf-input-${kind} ${disabled ? "sf-input-disabled" : ""}`}>
      {value ? <span className="sf-value">{value}</span> : <span className="sf-placeholder">{placeholder}</span>}
      {kind === "select" && <Icon name="down" />}
      {kind === "search" && <Icon name="search" />}
    </div>
  );
}
