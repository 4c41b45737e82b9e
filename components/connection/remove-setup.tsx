import { Button } from "#components/ui/button";
import { ButtonForm } from "#components/ui/button-form";
import type { ButtonAction } from "#lib/forms/form-state";
import type { setupForm } from "#lib/forms/setup-forms";

/** Ends a setup from the list: asked first what goes with it, by opening. */
export const RemoveSetup = ({
  setupId,
  name,
  action,
}: {
  setupId: string;
  name: string;
  action: ButtonAction<typeof setupForm>;
}) => (
  <details className="group text-sm">
    <summary className="cursor-pointer list-none text-soft underline decoration-line underline-offset-2 hover:text-ink [&::-webkit-details-marker]:hidden">
      Remove<span className="sr-only"> {name}</span>
    </summary>
    <ButtonForm action={action} values={{ setupId }} className="mt-2 grid max-w-xs gap-2">
      <p className="text-soft">
        The Consumer Secret it keeps is wiped at once. The rest can be undone for 24 hours. Nothing changes in
        Salesforce.
      </p>
      <div>
        <Button type="submit" variant="danger" size="small">
          Cancel this setup
        </Button>
      </div>
    </ButtonForm>
  </details>
);
