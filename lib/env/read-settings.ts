import { ok, type Result, refuse } from "../domain/result.ts";

/** Understands one variable whole, or says what is wrong with it, in words that follow its name and repeat no value. */
export type ReadSetting<Value> = (text: string) => Result<Value, string>;

type Readers = Readonly<Record<string, ReadSetting<unknown>>>;
/** What was given, by name; a variable that is absent or empty has no value. */
type GivenSettings<Of extends Readers> = {
  -readonly [Name in keyof Of]?: Of[Name] extends ReadSetting<infer Value> ? Value : never;
};

/** Reads every variable that `readers` names. Empty counts as missing, so that `NAME=` in a compose file means the default. */
export function readSettings<Of extends Readers>(readers: Of, variables: NodeJS.ProcessEnv) {
  const given: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, read] of Object.entries(readers)) {
    const text = variables[name];
    if (text === undefined || text === "") continue;
    const setting = read(text);
    if (setting.ok) given[name] = setting.value;
    else faults.push(`${name} ${setting.problem}`);
  }
  return { given: given as GivenSettings<Of>, faults };
}

/** One of these words. */
export const oneOf =
  <Word extends string>(...words: readonly Word[]): ReadSetting<Word> =>
  (text) => {
    const word = words.find((known) => known === text);
    return word === undefined ? refuse(`is none of: ${words.join(", ")}`) : ok(word);
  };

/** A port; 0 is any free one. */
export const readPort: ReadSetting<number> = (text) =>
  /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? ok(Number(text)) : refuse("is no port number, 0 to 65535");

/** A number of hours, as milliseconds. */
export const hours =
  (min: number, max: number): ReadSetting<number> =>
  (text) => {
    const isWithin = /^\d{0,5}(?:\.\d{1,6})?$/.test(text) && Number(text) >= min && Number(text) <= max;
    return isWithin ? ok(Number(text) * 3_600_000) : refuse(`is no number of hours from ${min} to ${max}`);
  };

/** A whole number of days, as milliseconds. */
export const days =
  (min: number, max: number): ReadSetting<number> =>
  (text) => {
    const isWithin = /^\d{1,5}$/.test(text) && Number(text) >= min && Number(text) <= max;
    return isWithin ? ok(Number(text) * 86_400_000) : refuse(`is no whole number of days from ${min} to ${max}`);
  };

/** Comma-separated entries, each understood by itself; a fault tells which entry it is, and shows it if that is harmless. */
export const listOf =
  <Value>(read: ReadSetting<Value>): ReadSetting<readonly Value[]> =>
  (text) => {
    const entries = text
      .split(",")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "");
    const faults: string[] = [];
    const values = entries.flatMap((entry, index) => {
      const value = read(entry);
      if (value.ok) return [value.value];
      const shown = /^[\w.:*/-]{1,60}$/.test(entry) ? ` (${entry})` : "";
      faults.push(`entry ${index + 1}${shown} ${value.problem}`);
      return [];
    });
    if (faults.length === 0) return ok(values);
    const more = faults.length > 5 ? `, and ${faults.length - 5} more` : "";
    return refuse(`has entries that cannot be used: ${faults.slice(0, 5).join("; ")}${more}`);
  };
