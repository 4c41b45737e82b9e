import "../screens/screens.css";
import { Screen, screenTitle } from "#components/screens/screen";
import { numberedControls, type Step } from "#lib/guide/step";
import type { OwnValues } from "#lib/guide/values";

/** The Salesforce pages of a step, one under the other; the rings have the numbers of the instructions. */
export function StepScreens({ step, look, own }: { step: Step; look: "new" | "blue"; own: OwnValues }) {
  return (
    <div className="grid gap-8">
      {step.screens.map((id) => (
        <figure key={id} className="grid gap-2">
          <div className="overflow-hidden rounded-lg border border-line shadow-sm">
            <Screen id={id} theme={look} values={own} ring={numberedControls(step)} />
          </div>
          <figcaption className="text-faint text-sm">{screenTitle(id)}</figcaption>
        </figure>
      ))}
    </div>
  );
}
