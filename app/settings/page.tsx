import type { Metadata } from "next";
import { ProjectForm } from "#components/settings/project-form";
import { FactLine, FactList } from "#components/ui/facts";
import { PageHeader } from "#components/ui/page-header";
import { found, signedIn } from "#lib/actions/guard";
import { createProject } from "#lib/actions/projects/create-project";
import { may } from "#lib/domain/people/principal";
import { readProjects } from "#lib/services/projects/read-projects";
import { roleWords } from "#lib/words/roles";
import { SignedInFrame } from "../signed-in-frame.tsx";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage() {
  const who = await signedIn();
  const { instance, actor } = who;
  const projects = found(await readProjects({ instance, who: actor }));
  return (
    <SignedInFrame who={who} place="settings">
      <PageHeader title="Settings" />
      <section aria-labelledby="workspace" className="max-w-prose">
        <h2 id="workspace" className="mb-2 font-semibold text-xl">
          You and the workspace
        </h2>
        <FactList>
          <FactLine name="Workspace">{actor.workspaceName}</FactLine>
          <FactLine name="Signed in as">
            {actor.name}, {actor.email}
          </FactLine>
          <FactLine name="Role">
            {roleWords[actor.role]}
            {actor.isOwner && ", owner of this Orglink"}
          </FactLine>
        </FactList>
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
        {may(actor.role, "project:change") && <ProjectForm action={createProject} />}
      </section>
    </SignedInFrame>
  );
}
