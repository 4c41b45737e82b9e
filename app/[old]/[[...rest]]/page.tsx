import { notFound, redirect } from "next/navigation";
import { signedIn } from "#lib/actions/session";
import { movedIntoWorkspaces } from "#lib/routes";
import type { PageProps } from "../../page-props.ts";

/**
 * Pages of a workspace stood at `/connections`, `/runs/…` and so on before their address had the workspace in it. Links to them, in
 * mails and tickets, still lead there: in the workspace of whoever follows one.
 */
export default async function MovedPage({ params, searchParams }: PageProps<"old"> & RestProps) {
  const { old, rest = [] } = await params;
  if (!movedIntoWorkspaces.some((first) => first === old)) notFound();
  const { to } = await signedIn();
  const query = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const path = [old, ...rest].map((part) => `/${encodeURIComponent(decodeURIComponent(part))}`).join("");
  redirect(to.moved(query.size > 0 ? `${path}?${query}` : path));
}

type RestProps = { params: Promise<{ rest?: readonly string[] }> };
