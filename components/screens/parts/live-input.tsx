import { Icon } from "./icons.tsx";
import type { LiveField } from "./live.ts";

type LiveInputProps = {
  readonly field: LiveField;
  readonly kind: "text" | "area" | "select" | "search" | "read";
  readonly placeholder?: string | undefined;
  readonly required: boolean;
  readonly hintId?: string | undefined;
};

/** The id of the element that says what is wrong with a field. */
const faultId = ({ name }: LiveField): string => `${name}-error`;

/** How a real control is tied to its form and to what is said of it beside its label. */
export const liveAttributes = (field: LiveField, hintId?: string) =>
  ({
    id: field.name,
    name: field.isLocked ? undefined : field.name,
    disabled: field.isLocked,
    "aria-invalid": field.error ? true : undefined,
    "aria-describedby": [hintId, field.error && faultId(field)].filter(Boolean).join(" ") || undefined,
  }) as const;

/** The real control in the place of a drawn one, with what it holds. */
export function LiveInput({ field, kind, placeholder, required, hintId }: LiveInputProps) {
  const attributes = { ...liveAttributes(field, hintId), "aria-required": required || undefined };
  const look = `sf-input sf-input-${kind} ${field.isLocked ? "sf-input-disabled" : ""}`;
  const text = String(field.value);
  if (field.choices) {
    return (
      <div className={`${look} sf-live-select`}>
        <select {...attributes} defaultValue={text}>
          {field.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </div>
    );
  }
  const typing = { autoComplete: "off", autoCapitalize: "none", spellCheck: false, placeholder } as const;
  // One line of text, whatever Salesforce's own area would take.
  const list = field.suggested ? `${field.name}-suggested` : undefined;
  return (
    <>
      <input
        {...attributes}
        {...typing}
        type={field.isNumber ? "number" : "text"}
        list={list}
        className={look}
        defaultValue={text}
      />
      {list && (
        <datalist id={list}>
          {field.suggested?.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** What is wrong with a field, under it, as Salesforce says it there. */
export function LiveFault({ field }: { readonly field: LiveField }) {
  if (!field.error) return null;
  return (
    <div id={faultId(field)} className="sf-fault">
      {field.error}
    </div>
  );
}
