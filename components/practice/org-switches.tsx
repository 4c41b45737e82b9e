import { TextLink } from "#components/ui/text-link";
import { CopyValue } from "#components/ui/value-chip";
import type { FormAction } from "#lib/forms/form-state";
import type { PracticeSwitchForm, practiceOrgForm } from "#lib/forms/practice-form";
import type { PracticeOrgState, PracticeRequest } from "#lib/practice/practice";
import { guidedOtherwise, switchesOtherwise } from "#lib/practice/practice-guided";
import { type PracticeSectionId, practiceSections, switchesOf } from "#lib/practice/practice-sections";
import { routes } from "#lib/routes";
import { ConsumerDetails } from "./consumer-details.tsx";
import { JumpList } from "./jump-list.tsx";
import { OrgButton } from "./org-button.tsx";
import { RequestTable } from "./request-table.tsx";
import { SandboxRefresh } from "./sandbox-refresh.tsx";
import { Section } from "./section.tsx";
import { SwitchForm } from "./switch-form.tsx";
import type { ShownSwitch } from "./switch-row.tsx";
import { Users } from "./users.tsx";

export type OrgActions = {
  readonly saveSwitches: FormAction<PracticeSwitchForm>;
  readonly rotate: Press;
  readonly rotateSecret: Press;
  readonly refresh: Press;
  readonly refreshAndRestore: Press;
  readonly endSessions: Press;
};
type Press = FormAction<typeof practiceOrgForm>;

type OrgSwitchesProps = {
  org: PracticeOrgState;
  requests: readonly PracticeRequest[];
  actions: OrgActions;
};

/** All of a practice org for trainers: every switch in one form, then what is done at once, and the list that jumps to them. */
export function OrgSwitches(props: OrgSwitchesProps) {
  const { org, actions } = props;
  const otherwise = new Set(switchesOtherwise(org));
  const counts = new Map(
    practiceSections.map(({ id }) => [id, switchesOf(id).filter((one) => otherwise.has(one)).length] as const),
  );
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <div className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:pl-2">
        <JumpList otherwise={counts} />
      </div>
      <div className="min-w-0 max-w-prose lg:max-w-[46rem]">
        <SwitchForm
          action={actions.saveSwitches}
          host={org.host}
          sections={practiceSections
            .filter(({ part }) => part !== "at-once")
            .map(({ id }) => ({ id, switches: shown(id, org) }))}
        />
        {practiceSections
          .filter(({ part }) => part === "at-once")
          .map(({ id }) => (
            <Section key={id} id={id}>
              <AtOnce id={id} {...props} />
            </Section>
          ))}
      </div>
    </div>
  );
}

function AtOnce({ id, org, requests, actions }: OrgSwitchesProps & { id: PracticeSectionId }) {
  const { host } = org;
  switch (id) {
    case "consumer-details":
      return <ConsumerDetails org={org} rotate={actions.rotate} rotateSecret={actions.rotateSecret} />;
    case "my-domain-name":
      return (
        <>
          <p className="py-3">
            <CopyValue value={host} what="My Domain" />
          </p>
          {org.formerHosts.length > 0 && (
            <p className="wrap-anywhere pb-3 text-sm text-soft">Redirects here: {org.formerHosts.join(", ")}</p>
          )}
          <p>
            <TextLink href={routes.practiceScreen(host, "my-domain-edit")}>Give it another name</TextLink>
          </p>
        </>
      );
    case "sandboxes":
      return <SandboxRefresh org={org} refresh={actions.refresh} refreshAndRestore={actions.refreshAndRestore} />;
    case "users":
      return <Users org={org} />;
    default:
      return (
        <>
          <RequestTable requests={requests} />
          <div className="pt-4">
            <OrgButton
              action={actions.endSessions}
              host={host}
              label="End all sessions"
              said="Every access token this org gave out has ended."
            />
          </div>
        </>
      );
  }
}

function shown(section: PracticeSectionId, org: PracticeOrgState): readonly ShownSwitch[] {
  return switchesOf(section).map((id) => ({
    id,
    value: org.settings[id],
    guided: guidedOtherwise(id, org),
    ...(id === "renamedMyDomain" ? { placeholder: org.host } : {}),
    ...(id === "runAsUsername" ? { suggested: org.users.map(({ username }) => username) } : {}),
  }));
}
