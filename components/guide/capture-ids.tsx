import { screenTitle } from "#components/screens/screen";
import { Disclosure } from "#components/ui/disclosure";
import { controlIds, controls } from "#lib/domain/setup/controls";
import { capturableScreens } from "#lib/guide/capture";

/** What a capture's file is named for, and what its rings are called. */
export const CaptureIds = () => (
  <Disclosure summary="Names for captures of your own">
    <p className="max-w-prose">
      A capture in the folder captures is named for its screen. The JSON file beside it names the controls that it
      rings.
    </p>
    <ul className="mt-4 grid gap-5 sm:grid-cols-2">
      {capturableScreens.map((screen) => (
        <li key={screen} className="min-w-0">
          <h3 className="font-semibold text-ink">
            {screenTitle(screen)}: <span className="value select-all font-normal">{screen}</span>
          </h3>
          <ul className="mt-1 grid gap-0.5 text-sm">
            {controlIds
              .filter((id) => controls[id].screen === screen)
              .map((id) => (
                <li key={id}>
                  {controls[id].label}: <span className="value select-all">{id}</span>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  </Disclosure>
);
