import { Icon } from "./icons.tsx";

type FieldProps = {
  readonly label: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly kind?: "text" | "area" | "select" | "search" | "read";
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly info?: boolean;
  readonly link?: string;
};

/** A label over its input, as Salesforce draws them. */
export function Field({ label, required = false, info = false, link, ...input }: FieldProps) {
  return (
    <div className="sf-field">
      <Label text={label} required={required} info={info} />
      <Input {...input} />
      {link && <div className="sf-link sf-field-link">{link}</div>}
    </div>
  );
}

type LabelProps = { readonly text: string; readonly required?: boolean; readonly info?: boolean };

export function Label({ text, required = false, info = false }: LabelProps) {
  return (
    <div className="sf-label">
      {required && <span className="sf-required">*</span>}
      <span>{text}</span>
      {info && <Icon name="info" className="sf-info" />}
    </div>
  );
}

function Input({ value, placeholder, kind = "text", disabled = false }: Omit<FieldProps, "label">) {
  return (
    <div className={`sf-input sf-input-${kind} ${disabled ? "sf-input-disabled" : ""}`}>
      {value ? <span className="sf-value">{value}</span> : <span className="sf-placeholder">{placeholder}</span>}
      {kind === "select" && <Icon name="down" />}
      {kind === "search" && <Icon name="search" />}
    </div>
  );
}
