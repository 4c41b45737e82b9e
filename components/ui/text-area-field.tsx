import type { ComponentProps } from "react";
import { controlClass, Field, type FieldProps, fieldAria } from "./field.tsx";

type TextAreaFieldProps = FieldProps & Omit<ComponentProps<"textarea">, "id" | "name"> & { exact?: boolean };

/** Several lines of text. */
export function TextAreaField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  exact,
  className = "",
  ...rest
}: TextAreaFieldProps) {
  const text = { id, label, hint, error, optional };
  return (
    <Field {...text}>
      <textarea
        name={name}
        rows={3}
        className={`${controlClass} field-sizing-content min-h-20 py-2 ${exact ? "font-mono text-md" : ""} ${className}`}
        {...(exact ? { spellCheck: false } : {})}
        {...fieldAria(text)}
        {...rest}
      />
    </Field>
  );
}
