import type { ToldIn } from "#lib/domain/notices/told-notice";
import { articles } from "#lib/domain/problems/articles";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { routes, workspaceRoutes } from "#lib/routes";

/** What a mail or a webhook links to, each address whole. */
export function noticeLinks({ url, workspace }: ToldIn) {
  const own = workspaceRoutes(workspace.slug);
  const whole = (path: string): string => new URL(path, url).href;
  return {
    workspace: whole(own.workspace),
    connections: whole(own.connections),
    connection: (id: string) => whole(own.connection(id)),
    run: (id: string) => whole(own.run(id)),
    problem: (code: ProblemCode) => whole(routes.problem(code)),
    notices: whole(own.notices),
  };
}

/** The problem of a notice, as long as this release knows its code. */
export const knownProblem = (code: string | undefined): ProblemCode | null =>
  code !== undefined && Object.hasOwn(articles, code) ? (code as ProblemCode) : null;
