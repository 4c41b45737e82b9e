import { unstable_rethrow } from "next/navigation";
import { requestIdHeader, requestReference } from "#lib/http/request-reference";
import { reportFailure } from "#lib/report-failure";
import { isStoreAway } from "#lib/trace-of";
import { brokenWords } from "#lib/words/broken";

type Handle<Context> = (request: Request, context: Context) => Promise<Response>;

/**
 * A route handler whose failures are answered: 503 `store-away` when the store does not answer, else 500 `unexpected`, as JSON,
 * or in words for a browser that wants a page. The log has the cause under the reference.
 * @see RFC 9457 §3 "problem details"
 */
export const answerRoute =
  <Context>(route: string, handle: Handle<Context>): Handle<Context> =>
  async (request, context) => {
    try {
      return await handle(request, context);
    } catch (error) {
      unstable_rethrow(error);
      const reference = requestReference(request.headers.get(requestIdHeader));
      reportFailure(error, { reference, what: "route", route });
      return failureAnswer(request, isStoreAway(error), reference);
    }
  };

function failureAnswer(request: Request, isAway: boolean, reference: string): Response {
  const status = isAway ? 503 : 500;
  const title = isAway ? `${brokenWords.storeAway}.` : "Orglink failed to answer this.";
  const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
  const wantsPage = request.headers.get("accept")?.includes("text/html");
  if (wantsPage) {
    const text = `${title} ${brokenWords.next}\nReference: ${reference}\n`;
    return new Response(text, { status, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });
  }
  const problem = isAway ? "store-away" : "unexpected";
  return Response.json(
    { problem, title, status, reference },
    { status, headers: { ...headers, "Content-Type": "application/problem+json" } },
  );
}
