import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { clientAddressHeader } from "#lib/http/client-address";
import { refuseRequest } from "#lib/http/refuse-request";
import { fairTurns, type TurnLimits } from "#lib/identity/fair-turns";

/** What stands behind the front: it gets requests whole, checked, and with nothing in them that only our server may tell. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** As many as keep one thread of JavaScript busy while some wait for the store. */
const limits: TurnLimits = { atOnce: 8, waitingEach: 256, waitingAll: 512, waitMs: 30_000 };

/** An answer that takes longer than this waits for somebody, Salesforce for instance, and needs no turn for that. */
const longestTurnMs = 500;

/**
 * Lets requests be answered in turn by who sends them: a session, a browser that is known, else an address. So whoever sends a thousand at once waits
 * for all of them, and the owner for one of theirs. Both cookies are taken at their word here: made-up ones have a line each.
 */
export function inTurn(answer: Answer, { atOnce, ...others }: TurnLimits = limits): Answer {
  const turns = fairTurns({ atOnce, ...others });
  return async (request, response) => {
    let answered = Promise.resolve();
    const turn = await turns.take(senderOf(request.headers), () => {
      // Whoever has gone meanwhile is answered nothing.
      if (!response.destroyed) answered = answer(request, response);
      const isOver = answered.catch(() => undefined);
      return Promise.race([isOver, wait(longestTurnMs, undefined, { ref: false })]);
    });
    if (turn === "busy") {
      response.setHeader("Retry-After", "10");
      refuseRequest(response, 503, tooManyRequests);
    }
    await answered;
  };
}

const sessionCookie = /(?:^|; )(?:__Host-)?orglink\.session_token=([^;]+)/;
/** Of a browser that signed in before, and is about to again. */
const knownBrowserCookie = /(?:^|; )(?:__Host-)?orglink\.known_browser=([^;]+)/;

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

function senderOf(headers: Headers): string {
  const cookies = String(headers.cookie ?? "");
  const [, sender = ""] = sessionCookie.exec(cookies) ?? knownBrowserCookie.exec(cookies) ?? [];
  return `${headers[clientAddressHeader]} ${sender}`;
}

const tooManyRequests = "Orglink has more to do than it can right now. Nothing was changed. Try again in a moment.\n";
