import { Button } from "./button.tsx";
import { Control, type Ring } from "./control.tsx";
import type { LiveScreen } from "./live.ts";

/** The bar under the page for a new app; it stays while the page scrolls. */
export function CreateFooter({ ring, live }: { readonly ring: Ring; readonly live?: LiveScreen | undefined }) {
  return (
    <>
      <Button label="Cancel" act={live?.cancel} />
      <Control id="create-button" ring={ring}>
        <Button label="Create" look="solid" act={live?.save} />
      </Control>
    </>
  );
}
