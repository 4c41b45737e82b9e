"use client";

import { type FormAction, faultsIn, typedIn } from "#lib/forms/form-state";
import type { PracticeSwitchForm } from "#lib/forms/practice-form";
import { writeSwitchIds } from "#lib/forms/practice-form-marks";
import { type PracticeSwitchId, practiceSwitches } from "#lib/practice/practice";
import { FormFrame } from "./form-frame.tsx";
import { type ShownSwitch, SwitchRow } from "./switch-row.tsx";

type SwitchGroup = {
  /** Where a deep link leads, and the title above, where a form has several groups. */
  readonly anchor?: string;
  readonly title?: string;
  readonly switches: readonly ShownSwitch[];
};

type SwitchFormProps = {
  action: FormAction<PracticeSwitchForm>;
  host: string;
  groups: readonly SwitchGroup[];
  ringed: PracticeSwitchId | null;
  button: "Save" | "Create";
};

/** The switches of one Salesforce page, saved together as there. */
export function SwitchForm({ action, host, groups, ringed, button }: SwitchFormProps) {
  const switches = groups.flatMap((group) => group.switches);
  return (
    <FormFrame<PracticeSwitchForm>
      action={action}
      values={{ host, switches: writeSwitchIds(switches.map(({ id }) => id)) }}
      kept={switches.map(({ value }) => value)}
      button={button}
      idOf={(field) => field}
      labelOf={(field) => practiceSwitches[field].label}
    >
      {(state) =>
        groups.map(({ anchor, title, switches: rows }) => (
          <div key={anchor ?? title ?? "rows"} id={anchor} className="scroll-mt-6 divide-y divide-line">
            {title && <h3 className="pt-5 pb-2 font-semibold text-lg">{title}</h3>}
            {rows.map((shown) => (
              <SwitchRow
                key={shown.id}
                shown={shown}
                typed={typedIn(state)[shown.id]}
                error={faultsIn(state)[shown.id]}
                isRinged={shown.id === ringed}
              />
            ))}
          </div>
        ))
      }
    </FormFrame>
  );
}
