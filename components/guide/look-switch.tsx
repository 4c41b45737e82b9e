import { ButtonForm } from "#components/ui/button-form";
import { TextLink } from "#components/ui/text-link";
import type { ButtonAction } from "#lib/forms/form-state";
import type { lookForm } from "#lib/forms/setup-forms";
import type { Look } from "#lib/guide/looks";

const looks = [
  ["new", "Light gray"],
  ["blue", "Blue"],
] as const satisfies readonly (readonly [Look, string])[];

const shape = "inline-flex min-h-8 items-center rounded-sm px-2.5 text-sm";
const chosen = `${shape} bg-ink font-semibold text-paper`;
const other = `${shape} cursor-pointer text-soft hover:bg-well hover:text-ink`;

type LookSwitchProps = { look: Look } & (
  | {
      /** Keeps the choice; a server action, so that it needs no script. */ choose: ButtonAction<typeof lookForm>;
      setupId: string;
    }
  | { hrefOf: (look: Look) => string }
);

/** Which of the two looks of Setup the pictures have: the one that resembles the reader's. */
export function LookSwitch({ look, ...way }: LookSwitchProps) {
  const label = (
    <span id="look-switch" className="text-sm text-soft">
      Your Setup looks
    </span>
  );
  const frame = "inline-flex gap-0.5 rounded-md border border-line bg-sheet p-0.5";
  if ("choose" in way) {
    return (
      <ButtonForm
        action={way.choose}
        values={{ setupId: way.setupId }}
        className="flex items-center gap-2.5 print:hidden"
      >
        {label}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row with its legend */}
        <span role="group" aria-labelledby="look-switch" className={frame}>
          {looks.map(([value, words]) => (
            <button
              key={value}
              type="submit"
              name="look"
              value={value}
              aria-pressed={value === look}
              className={value === look ? chosen : other}
            >
              {words}
            </button>
          ))}
        </span>
      </ButtonForm>
    );
  }
  return (
    <nav aria-labelledby="look-switch" className="flex items-center gap-2.5 print:hidden">
      {label}
      <span className={frame}>
        {looks.map(([value, words]) => (
          <TextLink
            key={value}
            href={way.hrefOf(value)}
            current={value === look}
            className={value === look ? chosen : other}
          >
            {words}
          </TextLink>
        ))}
      </span>
    </nav>
  );
}
