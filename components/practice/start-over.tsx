import { Icon } from "#components/ui/icon";
import type { FormAction } from "#lib/forms/form-state";
import type { practiceOrgForm } from "#lib/forms/practice-form";
import { OrgButton } from "./org-button.tsx";

type StartOverProps = { action: FormAction<typeof practiceOrgForm>; host: string };

/** Puts the org back to how it was made, which it asks about first: what was set in it is then gone, and so are its keys. */
export function StartOver({ action, host }: StartOverProps) {
  return (
    <details className="group">
      <summary className="flex min-h-8 cursor-pointer list-none items-center gap-1.5 font-medium text-md text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" className="transition-transform group-open:rotate-90" />
        Start over
      </summary>
      <div className="grid max-w-prose gap-3 border-edge border-l-2 py-2 pl-4">
        <p>
          Everything set in this org is put back to how it was made, its users too. It gets a new Consumer Key and
          secret: connections to it fail until they have them.
        </p>
        <OrgButton
          action={action}
          host={host}
          label="Yes, start over"
          said="The org is as it was at first, with new keys."
        />
      </div>
    </details>
  );
}
