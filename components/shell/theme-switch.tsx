import { ButtonForm } from "#components/ui/button-form";
import { type Theme, themes } from "#lib/domain/theme";
import type { ButtonAction } from "#lib/forms/form-state";
import type { themeForm } from "#lib/forms/theme-form";

const words: Readonly<Record<Theme, string>> = { system: "As the system", light: "Light", dark: "Dark" };

/** How bright the pages are: three buttons, of which one is pressed. */
export const ThemeSwitch = ({ action, theme }: { action: ButtonAction<typeof themeForm>; theme: Theme }) => (
  <ButtonForm action={action} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-soft text-sm">
    <span id="theme">Pages are</span>
    {themes.map((one) => (
      <button
        key={one}
        type="submit"
        name="theme"
        value={one}
        aria-pressed={one === theme}
        className="min-h-8 underline-offset-4 hover:text-ink hover:underline aria-pressed:font-semibold aria-pressed:text-ink"
      >
        {words[one]}
      </button>
    ))}
  </ButtonForm>
);
