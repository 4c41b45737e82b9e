import { answerRoute } from "#lib/actions/answer-route";
import { fetchedBy, refusedResponse, unkept } from "#lib/actions/answer-visit";
import { isDraftName, readSeen } from "#lib/domain/draft/draft";
import { readDraft } from "#lib/forms/read-draft";
import { keepDraft } from "#lib/services/drafts/keep-draft";

/** Keeps what is typed into a form that is not sent yet. No action: those wait for one another, and make the page anew. */
export const POST = answerRoute(
  "/w/[workspace]/drafts/[name]/[subject]",
  async (request: Request, { params }: { params: Promise<{ name: string; subject: string }> }): Promise<Response> => {
    const session = await fetchedBy();
    if (!session.ok) return session.problem;
    const { name, subject } = await params;
    const seen = readSeen(new URL(request.url).searchParams.get("seen"));
    if (!isDraftName(name) || seen === null) return refusedResponse({ code: "not-found" });
    const data = await request.formData().catch(() => null);
    if (data === null) return refusedResponse({ code: "not-understood" });
    const { ask, facts } = session.value;
    const kept = await ask(keepDraft, { name, subject, seen, ...readDraft(name, facts.hostRules, data) });
    return kept.ok ? Response.json(kept.value, { headers: unkept }) : refusedResponse(kept.problem);
  },
);
