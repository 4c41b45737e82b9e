import { Control, type Ring } from "#components/screens/parts/control";
import { Icon } from "#components/screens/parts/icons";
import { SetupMenu } from "#components/screens/parts/setup-menu";
import type { LiveAct } from "../../screens/parts/live.ts";

/** The gear, which opens its menu without a script. Whoever came for an item of the menu finds it open. */
export function LiveGear({ ring, act }: { readonly ring: Ring; readonly act: LiveAct }) {
  return (
    <details className="sf-live-gear" open={ring.includes("setup-menu-item")}>
      <summary aria-label="Setup">
        <Control id="gear-icon" ring={ring} mark="start">
          <Icon name="gear" />
        </Control>
      </summary>
      <SetupMenu look="new" ring={ring} act={act} />
    </details>
  );
}
