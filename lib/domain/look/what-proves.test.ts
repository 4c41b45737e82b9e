import { describe, expect, test } from "vitest";
import type { Stage } from "#lib/domain/check/check-run";
import { articles } from "#lib/domain/problems/articles";
import { type ProblemCode, problemCodes } from "#lib/domain/problems/problem-codes";
import { controls } from "#lib/domain/setup/controls";
import type { SeenAnswer } from "./seen-answer.ts";
import { seenControls, unprovenByToken, whatProves } from "./what-proves.ts";

const refusedWith = (code: ProblemCode, stage: Stage = "token", scopes?: readonly string[]): SeenAnswer => ({
  came: "refused",
  stage,
  problem: { code, evidence: {} },
  seen: scopes ? { scopes } : {},
});

const card = {
  orgId: "00D000000000001EAA",
  runAsUserId: "005000000000001AAA",
  tokenFormat: "opaque",
  apiVersion: "v68.0",
} as const;
const works = (scopes: readonly string[]): SeenAnswer => ({ came: "all", card: { ...card, scopes }, advice: [] });

describe("what an answer proves", () => {
  test.each(problemCodes)(
    "%s: what it says is not set is no surer than its article, which names it or its page",
    (code) => {
      for (const [control, { is, sure }] of whatProves(refusedWith(code))) {
        if (is === "set") continue;
        if (sure === "verified") expect(articles[code].verified).toBe("verified");
        expect(
          controls[control].step === articles[code].step || articles[code].step === null || code === "app-blocked",
        ).toBe(true);
      }
    },
  );

  test.each(problemCodes)("%s before a token: neither a secret, nor a flow, nor a user is taken for proven", (code) => {
    const seen = seenControls(refusedWith(code));
    const unproven = [
      "policies-client-credentials",
      "settings-client-credentials",
      "run-as-username",
      "oauth-scopes",
    ] as const;
    for (const control of [...unproven, "consumer-secret"] as const) expect(seen.get(control)).not.toBe("set");
  });

  test("no answer proves anything but a token on the way there: of the network nothing, of a key not known only that", () => {
    for (const code of [
      "host-not-found",
      "timed-out",
      "salesforce-unavailable",
      "rate-limited",
      "grant-refused",
    ] as const) {
      expect(whatProves(refusedWith(code)).size).toBe(0);
    }
    expect([...seenControls(refusedWith("consumer-key-unknown"))]).toEqual([["consumer-key", "not-set"]]);
  });

  test("a wrong secret proves the app, a token all that leads to it", () => {
    expect(Object.fromEntries(seenControls(refusedWith("consumer-secret-wrong")))).toEqual({
      "enable-oauth": "set",
      "create-button": "set",
      "consumer-key": "set",
      "consumer-secret": "not-set",
    });
    expect([...seenControls(works(["api"])).keys()].sort()).toEqual([
      "consumer-key",
      "consumer-secret",
      "create-button",
      "enable-oauth",
      "oauth-scopes",
      "policies-client-credentials",
      "policies-save-button",
      "run-as-username",
    ]);
  });

  test("what is disputed among those who know Salesforce never ticks", () => {
    const disputed = ["settings-client-credentials", "app-status", "permitted-users", "ip-relaxation"] as const;
    expect(Object.keys(unprovenByToken)).toEqual(disputed);
    for (const control of disputed) {
      expect(whatProves(works(["api"])).get(control)?.sure).toBe("reported");
      expect(seenControls(works(["api"])).has(control)).toBe(false);
    }
  });

  test("scopes are what the token says, also when a later stage is refused", () => {
    expect(seenControls(works(["id"])).has("oauth-scopes")).toBe(false);
    expect(seenControls({ came: "token", scopes: ["api"] }).get("oauth-scopes")).toBe("set");
    const noApi = refusedWith("api-disabled-for-user", "api", ["api"]);
    expect(seenControls(noApi).get("oauth-scopes")).toBe("set");
    expect(seenControls(noApi).get("run-as-username")).toBe("set");
  });
});
