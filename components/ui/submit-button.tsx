"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { BusySign } from "./busy-sign.tsx";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class.tsx";

type SubmitButtonProps = {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Says so when the form is sent by other means than its action. */
  isPending?: boolean;
  name?: string;
  value?: string;
};

/** Sends its form, and while that is under way shows it and takes no second press. Its words stay. */
export function SubmitButton({ children, variant, size, isPending = false, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const isBusy = pending || isPending;
  return (
    <button
      type="submit"
      className={buttonClass(variant, size)}
      aria-disabled={isBusy || undefined}
      onClick={(event) => isBusy && event.preventDefault()}
      {...rest}
    >
      {children}
      {isBusy && <BusySign />}
      <span className="sr-only" aria-live="polite">
        {isBusy ? "under way" : ""}
      </span>
    </button>
  );
}
