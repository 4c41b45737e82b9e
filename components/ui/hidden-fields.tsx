import type { AnyForm, HiddenName } from "#lib/forms/define-form";
import type { HiddenValues } from "#lib/forms/form-state";

/** The hidden fields a form has, as a prop: all of them, and none where it has none. */
export type HiddenProp<Of extends AnyForm> = [HiddenName<Of>] extends [never]
  ? { values?: never }
  : { values: HiddenValues<Of> };

/** What a form sends along unseen. */
export const HiddenFields = ({ values = {} }: { values?: Readonly<Record<string, string>> | undefined }) =>
  Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
