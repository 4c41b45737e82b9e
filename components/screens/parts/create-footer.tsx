import { Button } from "./button.tsx";
import { Control, type Ring } from "./control.tsx";

/** The bar under the page for a new app; it stays while the page scrolls. */
export function CreateFooter({ ring }: { readonly ring: Ring }) {
  return (
    <>
      <Button label="Cancel" />
      <Control id="create-button" ring={ring}>
        <Button label="Create" look="solid" />
      </Control>
    </>
  );
}
