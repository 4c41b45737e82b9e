import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export type FieldText = {
  /** Where an error summary links to; the control's `name` unless said otherwise. */
  id: string;
  label: ReactNode;
  /** What to type, shown before typing. */
  hint?: ReactNode;
  /** What is wrong with what was typed, and how to set it right. */
  error?: string | undefined;
  /** Said beside the label, since most fields are needed. */
  optional?: boolean | undefined;
};

/** The attributes that tie a control to its label, hint, error and note. Spread them on the control. */
export function fieldAria({ id, hint, error, note }: FieldText & { note?: ReactNode }) {
  const described = [hint && `${id}-hint`, error && `${id}-error`, note && `${id}-note`].filter(Boolean).join(" ");
  return {
    id,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  };
}

/** What a field component takes beside the attributes of its control. */
export type FieldProps = Omit<FieldText, "id"> & { id?: string; name: string };

type FieldFrameProps = FieldText & {
  /** What was understood of what was typed; said politely to screen readers as it changes. */
  note?: ReactNode;
  children: ReactNode;
};

/** Label, hint, control, and a line kept free for the error or the note, so that neither moves the page. */
export function Field({ id, label, hint, error, optional, note, children }: FieldFrameProps) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-md font-semibold">
        {label}
        {optional && <span className="ml-2 font-normal text-faint text-sm">optional</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
      {children}
      <div className="min-h-6 text-sm">
        {error && (
          <p id={`${id}-error`} className="flex gap-1.5 font-medium text-bad">
            <Icon name="bang" className="mt-0.5" />
            <span>
              <span className="sr-only">Error: </span>
              {error}
            </span>
          </p>
        )}
        <p id={`${id}-note`} aria-live="polite" className="wrap-anywhere text-soft empty:hidden">
          {error ? null : note}
        </p>
      </div>
    </div>
  );
}

export const controlClass =
  "w-full min-w-0 rounded-md border border-edge bg-sheet px-3 text-ink text-base hover:border-ink " +
  "focus-visible:border-ink aria-invalid:border-bad aria-invalid:outline-bad disabled:bg-well disabled:text-soft";
