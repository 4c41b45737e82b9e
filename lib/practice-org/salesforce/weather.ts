import type { PracticeSettings } from "#lib/practice/practice";
import { type Answer, edgeHasNoRoute, empty, html, json, noStore, plain } from "./answer.ts";
import type { CallKind } from "./answer-call.ts";

/** What becomes of a call on its way: an answer in place of Salesforce's, one made of it, a later one, or none. */
export type Weather =
  | { readonly kind: "fine" }
  | { readonly kind: "instead"; readonly answer: Answer }
  | { readonly kind: "cut-off" }
  | { readonly kind: "delay"; readonly seconds: number }
  | { readonly kind: "hang" }
  | { readonly kind: "reset" };

type Call = { readonly host: string; readonly target: string; readonly kind: CallKind };

const tooLargeBytes = 2 * 1024 * 1024;

/** The weather of an org for one call. `target` is its path and query, which redirects keep. */
export function weatherOf(settings: PracticeSettings, { host, target, kind }: Call): Weather {
  if (settings.weatherAt !== "every-call" && settings.weatherAt !== kind) return { kind: "fine" };
  const instead = (answer: Answer): Weather => ({ kind: "instead", answer });
  switch (settings.weather) {
    case "fine":
      return { kind: "fine" };
    case "outage":
      return instead(
        html(
          503,
          "Service Unavailable",
          "The server is unavailable to handle the request. Typically, this issue occurs if the server is down for maintenance or is overloaded.",
        ),
      );
    case "maintenance":
      return instead(html(503, "", "We are down for maintenance. Sorry for the inconvenience. We'll be back shortly."));
    case "internal-fault":
      return instead(
        plain(
          500,
          "An error has occurred within Lightning Platform, so the request couldn't be completed. Contact Salesforce Customer Support.",
        ),
      );
    case "bad-gateway":
      return instead(
        plain(502, "Salesforce Edge wasn't able to communicate successfully with the Salesforce instance."),
      );
    case "edge-no-route":
      return instead(edgeHasNoRoute());
    case "rate-limited": {
      const refusal = json(429, { error: "rate_limit_exceeded" });
      const headers = { ...refusal.headers, "retry-after": String(settings.weatherSeconds) };
      return instead({ ...refusal, headers });
    }
    case "slow":
      return { kind: "delay", seconds: settings.weatherSeconds };
    case "hanging":
      return { kind: "hang" };
    case "redirect-my-domain":
      return instead(empty(301, { location: `https://${settings.renamedMyDomain || newNameOf(host)}${target}` }));
    case "redirect-lightning":
      return instead(
        empty(302, { location: `https://${host.replace(".my.salesforce.", ".lightning.force.")}${target}` }),
      );
    case "login-page":
      return instead(html(200, "Login | Salesforce", "Username Password"));
    case "captive-portal":
      return instead(html(511, "Network Authentication Required", "Please log in to the guest network."));
    case "not-json":
      return instead({
        status: 200,
        headers: { "content-type": "application/json;charset=UTF-8", "cache-control": noStore },
        body: "This is not JSON.",
      });
    case "empty":
      return instead(empty(200));
    case "cut-off":
      return { kind: "cut-off" };
    case "too-large":
      return instead(json(200, { padding: "x".repeat(tooLargeBytes) }));
    case "reset":
      return { kind: "reset" };
  }
}

/** The first half of an answer, as a proxy leaves it that gives up in the middle but closes properly. */
export const cutOff = (answer: Answer): Answer => ({
  ...answer,
  body: answer.body.slice(0, Math.floor(answer.body.length / 2)),
});

const newNameOf = (host: string): string => host.replace(/^([^.]+?)(--[^.]+)?\./, "$1-new$2.");
