import { TextLink } from "#components/ui/text-link";
import { CopyValue } from "#components/ui/value-chip";
import type { FormAction } from "#lib/forms/form-state";
import type {
  PracticeRenameForm,
  PracticeSwitchForm,
  PracticeUserForm,
  practiceOrgForm,
} from "#lib/forms/practice-form";
import { type PracticeOrgState, type PracticeRequest, practiceSwitches } from "#lib/practice/practice";
import { guidedOtherwise, switchesOtherwise } from "#lib/practice/practice-guided";
import {
  createSections,
  type PracticePlace,
  type PracticeSectionId,
  practiceSections,
  sectionAnchor,
  switchAnchor,
  switchesOf,
} from "#lib/practice/practice-sections";
import { ConsumerDetails } from "./consumer-details.tsx";
import { JumpList } from "./jump-list.tsx";
import { OrgButton } from "./org-button.tsx";
import { RenameForm } from "./rename-form.tsx";
import { RequestTable } from "./request-table.tsx";
import { SandboxRefresh } from "./sandbox-refresh.tsx";
import { Section } from "./section.tsx";
import { SwitchForm } from "./switch-form.tsx";
import type { ShownSwitch } from "./switch-row.tsx";
import { Users } from "./users.tsx";

export type OrgActions = {
  readonly saveSwitches: FormAction<PracticeSwitchForm>;
  readonly createApp: FormAction<PracticeSwitchForm>;
  readonly saveUser: FormAction<PracticeUserForm>;
  readonly rename: FormAction<PracticeRenameForm>;
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
  place: PracticePlace | null;
  actions: OrgActions;
};

/** All of a practice org: its Setup as sections, one after another, and the list that jumps to them. */
export function OrgSwitches(props: OrgSwitchesProps) {
  const { org, place } = props;
  const hasApp = org.settings.appExists;
  const here = place?.section ?? null;
  const isHere = (id: PracticeSectionId) =>
    id === here || (id === "app-manager" && !hasApp && here !== null && isPartOfCreating(here));
  const otherwise = new Set(switchesOtherwise(org));
  const counts = new Map(
    practiceSections.map(({ id }) => [id, switchesOf(id).filter((one) => otherwise.has(one)).length] as const),
  );
  return (
    <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
      <div className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto lg:pl-2">
        <JumpList here={here} otherwise={counts} />
      </div>
      <div className="min-w-0 max-w-prose lg:max-w-[46rem]">
        {practiceSections
          .filter(({ id }) => hasApp || !isPartOfCreating(id))
          .map(({ id }) => (
            <Section
              key={id}
              id={id}
              isHere={isHere(id)}
              {...(id === "app-manager" && !hasApp ? { title: practiceSwitches.appExists.label } : {})}
              {...(!hasApp && place?.ringed && place.section === id ? { anchor: switchAnchor(place.ringed) } : {})}
            >
              <SectionBody id={id} {...props} />
            </Section>
          ))}
      </div>
    </div>
  );
}

const isPartOfCreating = (id: PracticeSectionId) => (createSections as readonly PracticeSectionId[]).includes(id);

function SectionBody({ id, org, requests, place, actions }: OrgSwitchesProps & { id: PracticeSectionId }) {
  const { host, settings } = org;
  const ringed = place?.ringed ?? null;
  switch (id) {
    case "consumer-details":
      return <ConsumerDetails org={org} rotate={actions.rotate} rotateSecret={actions.rotateSecret} />;
    case "sandboxes":
      return <SandboxRefresh org={org} refresh={actions.refresh} refreshAndRestore={actions.refreshAndRestore} />;
    case "users":
      return <Users org={org} save={actions.saveUser} isOpen={place?.section === "users"} />;
    case "last-requests":
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
    case "app-manager":
      if (!settings.appExists) {
        const groups = createSections.map((section) => ({
          anchor: sectionAnchor(section),
          title: practiceSections.find((one) => one.id === section)?.title ?? "",
          switches: shown(section, org),
        }));
        return (
          <SwitchForm
            key="create"
            action={actions.createApp}
            host={host}
            groups={groups}
            ringed={ringed}
            button="Create"
          />
        );
      }
      break;
    case "my-domain":
      return (
        <>
          <p className="py-3">
            <CopyValue value={host} what="My Domain" />
          </p>
          {org.formerHosts.length > 0 && (
            <p className="wrap-anywhere pb-3 text-sm text-soft">Redirects here: {org.formerHosts.join(", ")}</p>
          )}
          <RenameForm action={actions.rename} host={host} />
          <SwitchForm
            action={actions.saveSwitches}
            host={host}
            groups={[{ switches: shown(id, org) }]}
            ringed={ringed}
            button="Save"
          />
        </>
      );
    case "policies":
      if (!settings.appExists) {
        return (
          <p className="py-3 text-soft">
            An app has policies once it is there.{" "}
            <TextLink href={`#${sectionAnchor("app-manager")}`}>Create it first.</TextLink>
          </p>
        );
      }
      break;
  }
  const groups = [{ switches: shown(id, org) }];
  return <SwitchForm action={actions.saveSwitches} host={host} groups={groups} ringed={ringed} button="Save" />;
}

function shown(section: PracticeSectionId, org: PracticeOrgState): readonly ShownSwitch[] {
  return switchesOf(section).map((id) => ({
    id,
    value: org.settings[id],
    guided: guidedOtherwise(id, org),
    ...(id === "runAsUsername" ? { suggested: org.users.map(({ username }) => username) } : {}),
  }));
}
