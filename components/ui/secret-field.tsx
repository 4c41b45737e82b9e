"use client";

import { type ComponentProps, useEffect, useState } from "react";
import { controlClass, Field, type FieldProps, fieldAria } from "./field.tsx";

type SecretFieldProps = FieldProps & Omit<ComponentProps<"input">, "id" | "name" | "type" | "defaultValue">;

/** Takes a secret without showing it; *Show* appears only where it works. Password managers are asked to stay out. */
export function SecretField({ name, id = name, label, hint, error, optional, ...rest }: SecretFieldProps) {
  const [isShown, setShown] = useState(false);
  const [isReady, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const text = { id, label, hint, error, optional };
  return (
    <Field {...text}>
      <span className="relative block">
        <input
          type={isShown ? "text" : "password"}
          name={name}
          className={`${controlClass} h-11 pr-18 font-mono`}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          data-1p-ignore=""
          data-lpignore="true"
          data-bwignore=""
          {...fieldAria(text)}
          {...rest}
        />
        {isReady && (
          <button
            type="button"
            className="absolute inset-y-1 right-1 cursor-pointer rounded-sm px-3 font-semibold text-sm text-soft hover:bg-well hover:text-ink"
            aria-controls={name}
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
