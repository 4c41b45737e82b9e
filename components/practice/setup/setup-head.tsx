import { SettlesNotice } from "#components/practice/settles-notice";
import { BackLink } from "#components/ui/back-link";
import { Badge } from "#components/ui/badge";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import { CopyValue } from "#components/ui/value-chip";
import { type ControlId, controls } from "#lib/domain/setup/controls";
import type { PracticeOrgState } from "#lib/practice/practice";
import { isInPractice, type SetupScreenId, screenFacts, switchOf } from "#lib/practice/setup-screens";
import { verificationCodeOf } from "#lib/practice/verification-code";
import { routes } from "#lib/routes";

type SetupHeadProps = {
  org: PracticeOrgState;
  screen: SetupScreenId;
  kind: string;
  from: string | null;
  isSaved: boolean;
  /** What a deep link came for, which is ringed. */
  control: ControlId | null;
};

/** What Orglink says over a page of a practice org's Setup: whose Setup it is, the way back, what was just done. */
export function SetupHead({ org, screen, kind, from, isSaved, control }: SetupHeadProps) {
  const name = org.settings.orgName || org.host;
  return (
    <header className="mb-4 grid gap-2">
      <BackLink href={from ?? routes.practice}>{from === null ? "Practice org" : wayBackWords(from)}</BackLink>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <h1 className="wrap-anywhere font-bold text-xl">
          {name}: {screenFacts(screen).title}
        </h1>
        <Badge>practice</Badge>
        <span className="text-sm text-soft">{kind}</span>
        <CopyValue value={org.host} what="My Domain" />
        <span className="ml-auto text-sm">
          <TextLink href={routes.practiceSwitches(org.host)}>All switches</TextLink>
        </span>
      </div>
      {control && !isInPractice(control) && (
        <Notice title={`Here would be ${controls[control].label}`}>
          The practice org has nothing to set there: no answer of its depends on it.
        </Notice>
      )}
      {control && isInPractice(control) && (
        <p className="flex items-center gap-2 text-sm">
          <span aria-hidden="true" className="size-3 shrink-0 rounded-full border-[3px] border-ring" />
          <span>
            Ringed: <Ringed control={control} />
          </span>
        </p>
      )}
      <p role="status" className="text-good text-sm empty:hidden">
        {isSaved && "Saved."}
      </p>
      {screen === "verification" && (
        <Notice title="A mail from this practice org">
          Your verification code is <strong>{verificationCodeOf(org.orgId)}</strong>. Salesforce mails yours to the
          address of your user.
        </Notice>
      )}
      {org.settlesAt && <SettlesNotice settlesAt={org.settlesAt} />}
    </header>
  );
}

/** The label of a control, which leads to it where it is a field. */
function Ringed({ control }: { control: ControlId }) {
  const { label } = controls[control];
  const field = control === "verification-code" ? "code" : switchOf(control);
  return field === null ? (
    label
  ) : (
    <a className="link" href={`#${field}`}>
      {label}
    </a>
  );
}

/** Where the way back leads, in words. */
function wayBackWords(from: string): string {
  if (from.includes("/setups/")) return "Back to the setup";
  if (from.includes("/runs/") || from.includes("/connections/")) return "Back to the connection";
  if (from.startsWith("/guide")) return "Back to the guide";
  return "Back to where you were";
}
