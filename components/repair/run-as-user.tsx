import type { ReactNode } from "react";
import { ButtonForm } from "#components/ui/button-form";
import { Notice } from "#components/ui/notice";
import { SubmitButton } from "#components/ui/submit-button";
import type { ButtonAction } from "#lib/forms/form-state";
import type { runAsUserForm } from "#lib/forms/repair-forms";
import { repairWords } from "#lib/words/repairs";

type RunAsUserChangedProps = {
  connectionId: string;
  /** The one that answers now. */
  runAsUserId: string;
  username: string;
  action: ButtonAction<typeof runAsUserForm>;
};

/** Says that another Run As user answers than the one that is meant, until somebody says that this one is. */
export function RunAsUserChanged({ connectionId, runAsUserId, username, action }: RunAsUserChangedProps) {
  return (
    <Notice tone="wait" title="Another Run As user answers than before">
      <p className="wrap-anywhere">
        It is now <span className="value">{username}</span>. If somebody chose that on purpose, say so; else name the
        former user again in the app’s Policies.
      </p>
      <ButtonForm action={action} values={{ connectionId, runAsUserId }} className="mt-3">
        <SubmitButton size="small">{repairWords.isMeant}</SubmitButton>
      </ButtonForm>
    </Notice>
  );
}

type RunAsUserStepsProps = {
  /** Where it is set, step by step. */
  stepHref: string;
  /** Into the org’s own Setup. */
  deepLink: ReactNode;
  /** Tests what is in force. */
  test: ReactNode;
  username: string;
};

/** What to do so that a connection runs as another user: nothing is typed here for that. */
export function RunAsUserSteps({ stepHref, deepLink, test, username }: RunAsUserStepsProps) {
  return (
    <div className="grid max-w-prose gap-5">
      <p className="wrap-anywhere text-md text-soft">
        The last check that passed ran as <span className="value text-ink">{username}</span>.
      </p>
      <ol className="grid list-decimal gap-2 pl-5 marker:font-semibold marker:text-faint">
        <li className="pl-1">
          Open the app in External Client App Manager, then Policies, Edit.{" "}
          <a href={stepHref} className="link">
            See where
          </a>
        </li>
        <li className="pl-1">
          In <strong>Run As (Username)</strong>, enter the username of an active user with API Enabled, and Save.
        </li>
        <li className="pl-1">
          Press Test now. If another user answers than before, this connection’s page asks whether that is meant.
        </li>
      </ol>
      <div className="flex flex-wrap items-center gap-2">
        {deepLink}
        {test}
      </div>
    </div>
  );
}
