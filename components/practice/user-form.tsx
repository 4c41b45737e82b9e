"use client";

import { controlClass } from "#components/ui/field";
import { type FormAction, faultsIn, typedIn } from "#lib/forms/form-state";
import type { PracticeUserForm } from "#lib/forms/practice-form";
import { type PracticeUserField, practiceUserFields } from "#lib/forms/practice-form-marks";
import { type PracticeUser, practiceUserSwitches } from "#lib/practice/practice";
import { FormFrame } from "./form-frame.tsx";
import { rowAria, SettingRow } from "./setting-row.tsx";

type UserFormProps = { action: FormAction<PracticeUserForm>; host: string; user: PracticeUser };

/** What the rights of one user hang on. */
export function UserForm({ action, host, user }: UserFormProps) {
  const idOf = (field: PracticeUserField) => `${field}-${user.id}`;
  return (
    <FormFrame<PracticeUserForm>
      action={action}
      values={{ host, userId: user.id }}
      kept={user}
      button="Save"
      idOf={idOf}
      labelOf={(field) => practiceUserSwitches[field].label}
    >
      {(state) =>
        practiceUserFields.map((field) => {
          const { kind, label, explanation } = practiceUserSwitches[field];
          const row = { id: idOf(field), label, explanation, error: faultsIn(state)[field] };
          const typed = typedIn(state)[field];
          return (
            <SettingRow key={field} {...row} place={kind === "check-box" ? "edge" : "beside"}>
              {kind === "check-box" ? (
                <input
                  {...rowAria(row)}
                  type="checkbox"
                  name={field}
                  className="mt-0.5 size-5"
                  defaultChecked={typed === undefined ? user[field] === true : typed !== ""}
                />
              ) : (
                <input
                  {...rowAria(row)}
                  type="text"
                  name={field}
                  maxLength={255}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  className={`${controlClass} h-10 text-md`}
                  defaultValue={typed ?? String(user[field])}
                />
              )}
            </SettingRow>
          );
        })
      }
    </FormFrame>
  );
}
