import type { ComponentProps, ReactNode } from "react";

type CheckBoxProps = Omit<ComponentProps<"input">, "id" | "type"> & {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
};

/** A box to tick, with its words; the whole line can be pressed. */
export function CheckBox({ name, id = name, label, hint, ...rest }: CheckBoxProps) {
  return (
    <div className="grid grid-cols-[1.5rem_1fr] items-start gap-x-2">
      <input
        type="checkbox"
        name={name}
        id={id}
        className="mt-0.5 size-5"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
      <label htmlFor={id} className="min-h-6 text-md">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="col-start-2 text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
