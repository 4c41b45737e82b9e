import type { ExplainQuestion } from "#lib/domain/explain/explain-state";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import type { Clue } from "./clue.ts";
import type { Asked } from "./readers/asked.ts";
import { codeOfStatus } from "./readers/statuses.ts";

/** Problems that have another cause when the request went to a host that serves no org. */
const hostDecides: readonly ProblemCode[] = ["consumer-key-unknown", "app-not-in-org", "request-rejected"];

/**
 * The one question whose answer would settle what the strongest evidence leaves open: which host was asked, which request was
 * answered, what Login History says. None where the text says so itself, or where every answer leads to the same problem.
 */
export function questionOf(first: Clue, asked: Asked): ExplainQuestion | undefined {
  const question = first.class === 5 ? aboutCall(asked) : (aboutLogins(first.code) ?? aboutHost(first, asked));
  return question !== undefined && new Set(question.answers.map(({ code }) => code)).size > 1 ? question : undefined;
}

function aboutCall({ status, call, host }: Asked): ExplainQuestion | undefined {
  if (status === undefined || call !== undefined || host !== undefined) return undefined;
  const requests = [
    ["The request for a token, to /services/oauth2/token", "token"],
    ["A request for data, to /services/data", "data-root"],
    ["The request for the user, to /services/oauth2/userinfo", "userinfo"],
  ] as const;
  const answers = requests.flatMap(([label, its]) => {
    // Salesforce refuses a token with 400 and says why: a bare 403 is somebody else's.
    const code = status === 403 && its === "token" ? "blocked-on-the-way" : codeOfStatus(status, its);
    return code === undefined ? [] : [{ label, code }];
  });
  return { ask: `Which request was answered with ${status}?`, answers };
}

function aboutLogins(code: ProblemCode): ExplainQuestion | undefined {
  if (code !== "ip-or-hours-restricted") return undefined;
  return {
    ask: "What is the Status of this login in Login History?",
    answers: [
      { label: "Restricted IP", code: "ip-restricted" },
      { label: "Restricted time", code: "login-hours" },
    ],
  };
}

function aboutHost({ class: its, code }: Clue, { host, call }: Asked): ExplainQuestion | undefined {
  if (host !== undefined || its > 2 || !hostDecides.includes(code)) return undefined;
  if (code === "request-rejected" && call !== "token" && call !== undefined) return undefined;
  return {
    ask: "Which host was asked for the token?",
    answers: [
      { label: "The org’s own My Domain, which ends in .my.salesforce.com", code },
      {
        label: "Another one: login.salesforce.com, test.salesforce.com, a Lightning, Setup or site address",
        code: "host-not-accepted",
      },
    ],
  };
}
