import { controlClass } from "#components/ui/field";
import { Icon } from "#components/ui/icon";
import { type PracticeSwitch, type PracticeSwitchId, practiceSwitches } from "#lib/practice/practice";
import { rowAria, SettingRow } from "./setting-row.tsx";

export type ShownSwitch = {
  readonly id: PracticeSwitchId;
  readonly value: boolean | number | string | readonly string[];
  /** How the guide would leave it, in words; null where it is so. */
  readonly guided: string | null;
  /** What is likely typed into it. */
  readonly suggested?: readonly string[];
  /** What holds while it is empty. */
  readonly placeholder?: string;
};

type SwitchRowProps = {
  shown: ShownSwitch;
  /** What was sent before, if the form was refused; as the form's reader gives it back. */
  typed: string | undefined;
  error: string | undefined;
};

/** A switch of the practice org as the control it is in Salesforce. */
export function SwitchRow({ shown, typed, error }: SwitchRowProps) {
  const { id, value, guided } = shown;
  const facts: PracticeSwitch = practiceSwitches[id];
  const row = {
    id,
    label: facts.label,
    explanation: facts.explanation,
    guided,
    error,
  };
  const aria = rowAria(row);
  const text = typed ?? String(value);

  switch (facts.kind) {
    case "check-box":
      return (
        <SettingRow {...row} place="edge">
          <input
            {...aria}
            type="checkbox"
            name={id}
            className="mt-0.5 size-5"
            defaultChecked={typed === undefined ? value === true : typed !== ""}
          />
        </SettingRow>
      );
    case "choice":
      return (
        <SettingRow {...row}>
          <span className="relative block">
            <select
              {...aria}
              name={id}
              className={`${controlClass} h-10 appearance-none pr-9 text-md`}
              defaultValue={text}
            >
              {facts.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
            <Icon
              name="chevron-down"
              className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-soft"
            />
          </span>
        </SettingRow>
      );
    case "list":
      return (
        <ListRow
          row={row}
          name={id}
          choices={facts.choices}
          chosen={typed?.split(" ") ?? (value as readonly string[])}
        />
      );
    default: {
      const suggested = shown.suggested ?? (facts.kind === "number" ? facts.suggested?.map(String) : undefined);
      const listId = suggested ? `${id}-suggested` : undefined;
      const isNumber = facts.kind === "number";
      return (
        <SettingRow {...row}>
          <span className="flex items-center gap-2">
            <input
              {...aria}
              type={isNumber ? "number" : "text"}
              {...(isNumber ? { min: facts.min, max: facts.max } : { maxLength: 255, spellCheck: false })}
              name={id}
              list={listId}
              autoComplete="off"
              autoCapitalize="none"
              placeholder={shown.placeholder}
              className={`${controlClass} h-10 text-md ${isNumber ? "tabular-nums" : ""}`}
              defaultValue={text}
            />
            {isNumber && facts.unit && <span className="text-sm text-soft">{facts.unit}</span>}
            {listId && (
              <datalist id={listId}>
                {suggested?.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            )}
          </span>
        </SettingRow>
      );
    }
  }
}

type ListRowProps = {
  row: Omit<Parameters<typeof SettingRow>[0], "children">;
  name: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  chosen: readonly string[];
};

/** Salesforce moves values between two lists; here each is a box, which needs no script. */
function ListRow({ row, name, choices, chosen }: ListRowProps) {
  const { "aria-invalid": _, ...aria } = rowAria(row);
  return (
    <SettingRow {...row} place="below" isGroup>
      {/* biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in the row's grid beside its hint */}
      <div role="group" {...aria} aria-labelledby={`${row.id}-label`} className="columns-1 gap-x-8 sm:columns-2">
        {choices.map(({ value, label }) => (
          <label key={value} className="flex cursor-pointer break-inside-avoid gap-2 py-1 text-sm">
            <input
              type="checkbox"
              name={name}
              value={value}
              className="mt-0.5 size-4 shrink-0"
              defaultChecked={chosen.includes(value)}
            />
            <span className="wrap-anywhere min-w-0">{label}</span>
          </label>
        ))}
      </div>
    </SettingRow>
  );
}
