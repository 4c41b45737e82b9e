"use client";

import { type ComponentProps, type ReactNode, useEffect, useState } from "react";
import { controlClass, Field, type FieldProps, fieldAria } from "./field.tsx";

type SecretFieldProps = FieldProps &
  Omit<ComponentProps<"input">, "id" | "name" | "type" | "autoComplete"> & {
    note?: ReactNode;
    /** A person's password is for their password manager; a Consumer Secret is not, and managers are asked to stay out. */
    purpose?: "current-password" | "new-password" | "consumer-secret";
  };

const managersStayOut = { autoComplete: "off", "data-1p-ignore": "", "data-lpignore": "true", "data-bwignore": "" };

/** Takes a secret without showing it. *Show* stands there only where it works. */
export function SecretField({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  note,
  purpose = "consumer-secret",
  ...rest
}: SecretFieldProps) {
  const [isShown, setShown] = useState(false);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const text = { id, label, hint, error, optional };
  return (
    <Field {...text} note={note}>
      <span className="relative block">
        <input
          type={isShown ? "text" : "password"}
          name={name}
          className={`${controlClass} h-11 pr-18 font-mono`}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...(purpose === "consumer-secret" ? managersStayOut : { autoComplete: purpose })}
          {...fieldAria({ ...text, note })}
          {...rest}
        />
        {isReady && (
          <button
            type="button"
            className="absolute inset-y-1 right-1 cursor-pointer rounded-sm px-3 font-semibold text-sm text-soft hover:bg-well hover:text-ink"
            aria-controls={id}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? "Hide" : "Show"}
          </button>
        )}
      </span>
    </Field>
  );
}
