import { answerRoute } from "#lib/actions/answer-route";
import { signedIn } from "#lib/actions/session";
import { packageForms } from "#lib/guide/metadata-package/component-names";
import { buildMetadataPackage } from "#lib/services/setups/build-metadata-package";

const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };

const leadTo = (path: string) => new Response(null, { status: 303, headers: { ...headers, Location: path } });

const notThere = () => new Response("There is no such package.\n", { status: 404, headers });

/** The metadata package of a setup as a zip. Values to fill in lead back to the page that names them. */
export const GET = answerRoute(
  "/w/[workspace]/setups/[id]/shortcut/package",
  async (request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> => {
    const session = await signedIn();
    const { id } = await params;
    const asked = new URL(request.url).searchParams.get("form") ?? "source";
    const form = packageForms.find((known) => known === asked);
    if (form === undefined) return notThere();
    const built = await session.ask(buildMetadataPackage, { setupId: id, form });
    if (!built.ok) return built.problem.code === "values-missing" ? leadTo(session.to.shortcut(id)) : notThere();
    const { fileName, bytes } = built.value;
    return new Response(bytes, {
      headers: {
        ...headers,
        "Content-Type": "application/zip",
        // Letters, digits, underscores and hyphens only: the name needs no encoding.
        "Content-Disposition": `attachment; filename="${fileName}"`,
      },
    });
  },
);
