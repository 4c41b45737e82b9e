import type { ComponentProps } from "react";
import { controlClass, Field, type FieldProps, fieldAria } from "./field.tsx";
import { Icon } from "./icon.tsx";

type Choice = { readonly value: string; readonly label: string };

type SelectFieldProps = FieldProps & Omit<ComponentProps<"select">, "id" | "name"> & { choices: readonly Choice[] };

/** One of a few: the browser's own list, with our arrow. */
export function SelectField({ name, id = name, label, hint, error, optional, choices, ...rest }: SelectFieldProps) {
  const text = { id, label, hint, error, optional };
  return (
    <Field {...text}>
      <span className="relative block">
        {/* Made anew with another default: a list that is there keeps its first one, and a form that was sent goes back to it. */}
        <select
          key={String(rest.defaultValue)}
          name={name}
          className={`${controlClass} h-11 appearance-none pr-9`}
          {...fieldAria(text)}
          {...rest}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-soft" />
      </span>
    </Field>
  );
}
