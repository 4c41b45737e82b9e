import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";

type SettingRowProps = {
  /** Of the control; hint and error hang on it. */
  id: string;
  label: string;
  explanation: string;
  /** What the guide would have here, in words; absent where it is so. */
  guided?: string | null;
  error?: string | undefined;
  /** A box stands at the right edge in any width; `below` takes the whole width under the words. */
  place?: "edge" | "beside" | "below";
  /** A group of boxes is named by its words instead of labelled by them. */
  isGroup?: boolean;
  children: ReactNode;
};

const places = {
  edge: "grid-cols-[minmax(0,1fr)_auto]",
  beside: "sm:grid-cols-[minmax(0,1fr)_minmax(0,17rem)]",
  below: "",
} as const;

/** The attributes that tie a control to the words of its row. */
export function rowAria({ id, guided, error }: Pick<SettingRowProps, "id" | "guided" | "error">) {
  const described = [`${id}-hint`, guided && `${id}-guided`, error && `${id}-error`].filter(Boolean).join(" ");
  return { id, "aria-describedby": described, "aria-invalid": error ? true : undefined } as const;
}

/** One thing to set: its exact label, what it does, how the guide would have it, and the control itself. */
export function SettingRow(row: SettingRowProps) {
  const { id, label, explanation, guided, error, place = "beside", isGroup = false, children } = row;
  const Label = isGroup ? "span" : "label";
  return (
    <div className={`grid scroll-mt-6 items-start gap-x-6 gap-y-2 py-3 ${places[place]}`}>
      <div className="min-w-0">
        <Label {...(isGroup ? { id: `${id}-label` } : { htmlFor: id })} className="block font-semibold text-md">
          {label}
        </Label>
        <p id={`${id}-hint`} className="text-sm text-soft">
          {explanation}
        </p>
        {guided && (
          <p id={`${id}-guided`} className="mt-0.5 flex gap-1.5 text-sm text-wait">
            <svg viewBox="0 0 10 10" className="mt-1.5 size-2 shrink-0" aria-hidden="true" focusable="false">
              <path d="m5 0 5 5-5 5-5-5Z" fill="currentColor" />
            </svg>
            <span className="min-w-0">{guided}</span>
          </p>
        )}
      </div>
      {children}
      {error && (
        <p id={`${id}-error`} className="col-span-full flex gap-1.5 font-medium text-bad text-sm">
          <Icon name="bang" className="mt-0.5" />
          <span>
            <span className="sr-only">Error: </span>
            {error}
          </span>
        </p>
      )}
    </div>
  );
}
