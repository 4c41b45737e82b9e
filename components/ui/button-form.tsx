import type { ReactNode } from "react";
import type { AnyForm, ShownName } from "#lib/forms/define-form";
import type { ButtonAction } from "#lib/forms/form-state";
import { HiddenFields, type HiddenProp } from "./hidden-fields.tsx";

type ButtonFormProps<Of extends AnyForm> = HiddenProp<Of> & {
  action: ButtonAction<Of>;
  children?: ReactNode;
  id?: string;
  className?: string;
} & ([ShownName<Of>] extends [never]
    ? { fields?: never }
    : { fields: { readonly [Name in ShownName<Of>]: (name: Name) => ReactNode } });

/** A form that is its buttons, and hands on what its page knows. A page is its answer, so that it costs no script. */
export function ButtonForm<Of extends AnyForm>(props: ButtonFormProps<Of>) {
  const { action, values, fields = {}, children, id, className } = props;
  return (
    <form id={id} action={action} className={className}>
      <HiddenFields values={values} />
      {Object.entries(fields as Record<string, (name: string) => ReactNode>).map(([name, show]) => show(name))}
      {children}
    </form>
  );
}
