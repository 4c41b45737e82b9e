"use client";

import { Fragment, type ReactNode, useActionState } from "react";
import { useDraft } from "#components/form/draft-context";
import type { AnyForm, FieldTexts, FormOutline, ShownName, TypedName } from "#lib/forms/define-form";
import { type FormState, faultsIn, untouched } from "#lib/forms/form-state";
import { Disclosure } from "./disclosure.tsx";
import type { FieldRenderers, FormProps } from "./field-renderers.tsx";
import { FormReport } from "./form-report.tsx";
import { HiddenFields, type HiddenProp } from "./hidden-fields.tsx";

type Props<Of extends AnyForm, Answered> = FormProps<Of, Answered> &
  HiddenProp<Of> & {
    /** What stands in the fields before anything was typed. */
    initial?: FieldTexts<TypedName<Of>>;
    fields: FieldRenderers<Of, Answered>;
    /** Between the report and the first field. */
    before?: ReactNode;
    /** Fields that have good values without being filled in: behind the others, and open where one is at fault. */
    folded?: { readonly summary: ReactNode; readonly names: readonly ShownName<Of>[] };
    /** The buttons, and what is said beside them. */
    children: ReactNode | ((state: FormState<Of, Answered>) => ReactNode);
    /** What an answer that is told once puts in the form's place: a form that is gone sends nothing of it back. */
    instead?: (answer: Answered) => ReactNode;
    /** Behind the form. */
    after?: (state: FormState<Of, Answered>) => ReactNode;
    id?: string;
    className?: string;
  };

type Texts = Readonly<Record<string, string>>;

/**
 * A declared form: what is wrong at its top, its fields in their order, and in them what was typed. Works without scripts: the
 * page then comes back with the same.
 */
export function Form<Of extends AnyForm, Answered = never>(props: Props<Of, Answered>) {
  const {
    form,
    action,
    values,
    initial,
    fields,
    before,
    folded,
    children,
    instead,
    after,
    id,
    className = "grid gap-3",
  } = props;
  const kept = useDraft();
  const [state, submit] = useActionState(action, untouched);
  if (state.status === "answered" && instead) return instead(state.answer);
  const faults = faultsIn(state) as Texts;
  // What was noticed as a credential does not come back, and what stood there before would hide that it is gone.
  const texts: Partial<Texts> = "typed" in state ? state.typed : { ...initial, ...kept.texts };
  const blank = "typed" in state ? "" : undefined;
  const isFolded = (name: ShownName<Of>) => folded?.names.includes(name) === true;
  const shown = ({ name, isSecret, isRequired: required, maxLength }: FormOutline<Of>[number]) => {
    const field = { name, error: faults[name], required, maxLength };
    const typed = isSecret ? {} : { defaultValue: texts[name] ?? blank };
    return <Fragment key={name}>{fields[name]({ ...field, ...typed } as never, state)}</Fragment>;
  };
  return (
    <>
      <form id={id} action={submit} className={className} noValidate>
        <FormReport state={state} form={form} />
        <HiddenFields values={values} />
        {before}
        {form.filter(({ name }) => !isFolded(name)).map(shown)}
        {folded && (
          <Disclosure summary={folded.summary} isOpen={folded.names.some((name) => faults[name] !== undefined)}>
            <div className="grid gap-3 pt-1">{form.filter(({ name }) => isFolded(name)).map(shown)}</div>
          </Disclosure>
        )}
        {typeof children === "function" ? children(state) : children}
      </form>
      {after?.(state)}
    </>
  );
}
