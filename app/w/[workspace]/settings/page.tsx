import type { Metadata } from "next";
import { NoticesLink } from "#components/notices/notices-link";
import { RuleForm } from "#components/recheck/rule-form";
import { ProjectForm } from "#components/settings/project-form";
import { FactLine, FactList } from "#components/ui/facts";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { found } from "#lib/actions/guard";
import { createProject } from "#lib/actions/projects/create-project";
import { changeRecheckRule } from "#lib/actions/rechecks/change-rechecks";
import { signedIn } from "#lib/actions/session";
import { outlineOf } from "#lib/forms/define-form";
import { projectForm } from "#lib/forms/workspace-forms";
import { listChannels } from "#lib/services/notices/list-channels";
import { listProjects } from "#lib/services/projects/list-projects";
import { readRecheckRule } from "#lib/services/rechecks/read-recheck-rule";
import { ruleHint, ruleSentence } from "#lib/words/intervals";
import { whatNoticesAreFor } from "#lib/words/notice-pages";
import { roleOf } from "#lib/words/roles";
import { searchReach } from "#lib/words/search-reach";
import { DraftedForm } from "../../../drafted-form.tsx";
import { SignedInFrame } from "../../../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const session = await signedIn();
  const minutes = found(await session.ask(readRecheckRule, null));
  const projects = found(await session.ask(listProjects, null));
  const channels = found(await session.ask(listChannels, null));
  return (
    <SignedInFrame session={session} place="settings">
      <PageHeader title="Settings" />
      <section aria-labelledby="workspace" className="max-w-prose">
        <h2 id="workspace" className="mb-2 font-semibold text-xl">
          You and the workspace
        </h2>
        <FactList>
          <FactLine name="Workspace">{session.workspace.name}</FactLine>
          <FactLine name="Signed in as">
            {session.person.name}, {session.person.email}
          </FactLine>
          <FactLine name="Role">
            {roleOf(session.workspace.role, session.person.isOwner)}
            {session.person.isOwner && ": an admin, to whom this Orglink belongs"}
          </FactLine>
        </FactList>
      </section>
      <section aria-labelledby="rechecks" className="mt-10 max-w-prose">
        <h2 id="rechecks" className="font-semibold text-xl">
          Checks by itself
        </h2>
        <p className="mt-1 mb-3 text-soft">
          {ruleSentence(minutes)} {ruleHint}
        </p>
        {session.allows("workspace:rule") && <RuleForm action={changeRecheckRule} minutes={minutes} />}
      </section>
      <section aria-labelledby="notices" className="mt-10 max-w-prose">
        <h2 id="notices" className="font-semibold text-xl">
          Notices
        </h2>
        <p className="mt-1 mb-3 text-soft">{whatNoticesAreFor}</p>
        <NoticesLink href={session.to.notices} channels={channels} />
      </section>
      <section aria-labelledby="projects" className="mt-10 max-w-prose">
        <h2 id="projects" className="font-semibold text-xl">
          Projects
        </h2>
        <p className="mt-1 mb-3 text-soft">A project groups connections: a team, a product, a customer.</p>
        {projects.length > 0 && (
          <ul className="mb-5 divide-y divide-line border-line border-y">
            {projects.map(({ id, name }) => (
              <li key={id} className="wrap-anywhere py-2.5">
                {name}
              </li>
            ))}
          </ul>
        )}
        {session.allows("project:change") && (
          <DraftedForm session={session} form={projectForm}>
            <ProjectForm form={outlineOf(projectForm)} action={createProject} />
          </DraftedForm>
        )}
      </section>
      {session.person.isOwner && session.facts.trigrams !== "all" && (
        <section aria-labelledby="health" className="mt-10 max-w-prose">
          <h2 id="health" className="mb-2 font-semibold text-xl">
            This Orglink
          </h2>
          <Notice tone="wait">{searchReach[session.facts.trigrams]}</Notice>
        </section>
      )}
    </SignedInFrame>
  );
}
