import type { ComponentProps, ReactNode } from "react";
import { controlClass, Field, type FieldProps, fieldAria } from "./field.tsx";

type TextFieldProps = FieldProps &
  Omit<ComponentProps<"input">, "id" | "name"> & {
    note?: ReactNode;
    /** For values that are copied to the letter: fixed pitch, no correction, no capitals. */
    exact?: boolean;
  };

const exactTyping = { autoCapitalize: "none", autoCorrect: "off", spellCheck: false } as const;

/** One line of text. Takes react-hook-form's `register` as it is, and works without it. */
export function TextField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  note,
  exact,
  className = "",
  ...rest
}: TextFieldProps) {
  const text = { id, label, hint, error, optional };
  return (
    <Field {...text} note={note}>
      <input
        type="text"
        name={name}
        className={`${controlClass} h-11 ${exact ? "font-mono" : ""} ${className}`}
        {...(exact ? exactTyping : {})}
        {...fieldAria({ ...text, note })}
        {...rest}
      />
    </Field>
  );
}
