import { answerRoute } from "#lib/actions/answer-route";
import { fetchedBy, refusedResponse, unkept } from "#lib/actions/answer-visit";
import { isDraftName, type KeptAnswer, readSeen, shownDraft } from "#lib/domain/draft/draft";
import { readDraft } from "#lib/forms/read-draft";
import { keepDraft } from "#lib/services/drafts/keep-draft";
import { readDraft as readKept } from "#lib/services/drafts/read-draft";

/**
 * Keeps what is typed into a form that is not sent yet. No action: those wait for one another, and make the page anew. A conflict
 * answers what is kept, and nothing of its text.
 */
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
    const kept = await ask(keepDraft, { name, subject, ...seen, ...readDraft(name, facts.hostRules, data) });
    if (!kept.ok && kept.problem.code !== "typed-elsewhere") return refusedResponse(kept.problem);
    const now = await ask(readKept, { name, subject });
    const { version, at, secretFor } = shownDraft(now.ok ? now.value : null);
    // A conflict is no failure of the request: the page asks, and browsers have nothing to complain of.
    const answer: KeptAnswer = { isKept: kept.ok, version, at, secretFor };
    return Response.json(answer, { headers: unkept });
  },
);
