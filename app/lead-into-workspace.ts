import { redirect } from "next/navigation";
import { signedIn } from "#lib/actions/session";
import type { movedIntoWorkspaces } from "#lib/routes";
import type { PageProps } from "./page-props.ts";

export type MovedProps = {
  readonly params: Promise<{ readonly rest?: readonly string[] }>;
  readonly searchParams: PageProps["searchParams"];
};

/**
 * Pages of a workspace stood at `/connections`, `/runs/…` and so on before their address had the workspace in it. Links to them, in
 * mails and tickets, still lead there: in the workspace of whoever follows one. Each first word has a folder of its own: one for all
 * would take every address that is nobody's from the page that says so without any script.
 */
export async function leadIntoWorkspace(
  first: (typeof movedIntoWorkspaces)[number],
  { params, searchParams }: MovedProps,
): Promise<never> {
  const { to } = await signedIn();
  const { rest = [] } = await params;
  const query = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const path = [first, ...rest].map((part) => `/${encodeURIComponent(decodeURIComponent(part))}`).join("");
  redirect(to.moved(query.size > 0 ? `${path}?${query}` : path));
}
