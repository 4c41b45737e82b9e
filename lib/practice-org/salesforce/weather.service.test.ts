import { afterAll, beforeAll, expect, test } from "vitest";
import type { PracticeSettings } from "#lib/practice/practice";
import { newOrgUnderTest } from "../testing/org-under-test.ts";
import { type RunningPracticeOrg, startPracticeOrg } from "../testing/start-practice-org.ts";

let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

const versions = "/services/data/";

test.each<[PracticeSettings["weather"], number, string]>([
  ["outage", 503, "The server is unavailable to handle the request."],
  ["maintenance", 503, "We are down for maintenance."],
  ["internal-fault", 500, "An error has occurred within Lightning Platform"],
  ["bad-gateway", 502, "Salesforce Edge wasn't able to communicate successfully"],
  ["edge-no-route", 420, "doesn't have routing information"],
  ["rate-limited", 429, "rate_limit_exceeded"],
  ["login-page", 200, "<title>Login | Salesforce</title>"],
  ["captive-portal", 511, "log in to the guest network"],
  ["not-json", 200, "This is not JSON."],
  ["empty", 200, ""],
])("%s answers every call with %i", async (weather, status, text) => {
  const org = await newOrgUnderTest(practice);
  await org.change({ weather });
  const answer = await org.get(versions);
  expect(answer.status).toBe(status);
  expect(answer.body).toContain(text);
  expect((await org.requestToken()).status).toBe(status);
  if (weather === "rate-limited") expect(answer.headers["retry-after"]).toBe("5");
  if (weather === "empty") expect(answer.body).toBe("");
});

test("redirects keep path and query, to a new My Domain and to the Lightning host", async () => {
  const org = await newOrgUnderTest(practice);
  await org.change({ weather: "redirect-my-domain" });
  const moved = await org.get(`${versions}?a=b`);
  const name = org.host.split(".")[0];
  expect([moved.status, moved.headers.location]).toEqual([
    301,
    `https://${name}-new.my.salesforce.test/services/data/?a=b`,
  ]);
  await org.change({ weather: "redirect-lightning" });
  const lightning = await org.get(versions);
  expect([lightning.status, lightning.headers.location]).toEqual([
    302,
    `https://${name}.lightning.force.test/services/data/`,
  ]);
});

test("a slow org answers late, a hanging one not at all", async () => {
  const org = await newOrgUnderTest(practice, { weatherSeconds: 1 });
  await org.change({ weather: "slow" });
  const askedAt = performance.now();
  expect((await org.get(versions)).status).toBe(200);
  expect(performance.now() - askedAt).toBeGreaterThanOrEqual(990);

  await org.change({ weather: "hanging" });
  const hanging = practice.send({ host: org.host, method: "GET", path: versions, timeoutMs: 300 });
  await expect(hanging).rejects.toThrow(/abort/i);
});

test("a cut-off answer is the first half of the real one, a large one is beyond any limit", async () => {
  const org = await newOrgUnderTest(practice);
  const whole = (await org.get(versions)).body;
  await org.change({ weather: "cut-off" });
  const half = (await org.get(versions)).body;
  expect(half.length).toBe(Math.floor(whole.length / 2));
  expect(whole.startsWith(half)).toBe(true);
  await org.change({ weather: "too-large" });
  expect((await org.get(versions)).body.length).toBeGreaterThan(1024 * 1024);
});

test("a reset breaks the connection without an answer", async () => {
  const org = await newOrgUnderTest(practice);
  await org.change({ weather: "reset" });
  await expect(org.get(versions)).rejects.toMatchObject({ code: "ECONNRESET" });
  expect(await practice.control.listRequests(org.host)).toMatchObject([{ path: versions, status: null }]);
});

test("weather can be limited to the token endpoint, or to what comes before or after it", async () => {
  const org = await newOrgUnderTest(practice);
  const token = await org.accessToken();
  const statuses = async () => [
    (await org.get(versions)).status,
    (await org.requestToken()).status,
    (await org.get("/services/data/v68.0/", token)).status,
  ];
  await org.change({ weather: "outage", weatherAt: "token" });
  expect(await statuses()).toEqual([200, 503, 200]);
  await org.change({ weatherAt: "before-token" });
  expect(await statuses()).toEqual([503, 200, 200]);
  await org.change({ weatherAt: "after-token" });
  expect(await statuses()).toEqual([200, 200, 503]);
});
