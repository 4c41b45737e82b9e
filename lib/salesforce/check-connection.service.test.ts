import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { Provider } from "oidc-provider";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { CheckReport } from "#lib/domain/check/check-run";
import { Secret } from "#lib/domain/secret";
import { type Door, openDoor } from "#lib/egress/door";
import { createTestAuthority, type TestAuthority } from "#lib/egress/testing/certificates";
import { startTlsServer, type TestServer } from "#lib/egress/testing/tls-server";
import { type RunningPracticeOrg, startPracticeOrg } from "#lib/practice-org/testing/start-practice-org";
import { checkConnection, type TypedConnection } from "./check-connection.ts";
import { acme, callOf, canarySecret, canaryToken, healthyAnswers, typed } from "./testing/recorded-org.ts";

let authority: TestAuthority;
let practice: RunningPracticeOrg;
const opened: { close(): unknown }[] = [];

beforeAll(async () => {
  authority = await createTestAuthority();
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

function keep<Thing extends { close(): unknown }>(thing: Thing): Thing {
  opened.push(thing);
  return thing;
}

const doorTo = (port: number): Door =>
  keep(openDoor({ fixedRoutes: new Map([[acme, { address: "127.0.0.1", port, ca: authority.ca }]]) }));

const check = (door: Door, what: TypedConnection = typed): Promise<CheckReport> =>
  checkConnection(what, { send: door.send, warm: door.warm, now: () => performance.now() });

/** A recorded org behind TLS. */
async function serveAcme(before: (call: string) => Promise<void> = async () => undefined): Promise<TestServer> {
  return keep(
    await startTlsServer(await authority.issue([acme]), async ({ path }, response) => {
      const call = callOf({ path });
      await before(call);
      const { status, headers, body } = healthyAnswers[call];
      response.writeHead(status, headers).end(body);
    }),
  );
}

test("a check run opens five connections beside its first call and makes seven calls over them, no more", async () => {
  const server = await serveAcme();
  const report = await check(doorTo(server.port));
  expect(report.outcome.status).toBe("passed");
  expect(server.connections()).toBe(5);
  expect(server.requests).toHaveLength(7);
  const [reach, token, ...rest] = server.requests;
  expect(token?.connection).toBe(reach?.connection);
  expect(new Set(rest.map(({ connection }) => connection)).size).toBe(5);
  const late = report.stages
    .flatMap(({ calls }) => calls)
    .slice(1)
    .filter(({ timings }) => timings.tlsMs !== undefined);
  expect(late).toEqual([]);
});

test("no byte of a credential leaves before the host has answered as Salesforce", async () => {
  let answerVersions: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answerVersions = resolve;
  });
  const server = await serveAcme((call) => (call === "versions" ? held : Promise.resolve()));
  const running = check(doorTo(server.port));
  await expect.poll(() => server.connections()).toBe(5);
  expect(server.requests.map(({ path }) => path)).toEqual(["/services/data/"]);
  expect(JSON.stringify(server.requests)).not.toMatch(/3MVG9|client_id|authorization/);
  answerVersions();
  expect((await running).outcome.status).toBe("passed");
});

test("the secret goes to the token endpoint once and to introspection once, the token never into a path", async () => {
  const server = await serveAcme();
  await check(doorTo(server.port));
  const withSecret = server.requests.filter(({ body }) => body.includes(canarySecret)).map(({ path }) => path);
  expect(withSecret.sort()).toEqual(["/services/oauth2/introspect", "/services/oauth2/token"]);
  expect(JSON.stringify(server.requests.map(({ path }) => path))).not.toContain(canaryToken);
  const bearers = server.requests.filter(({ headers }) => headers.authorization !== undefined);
  expect(bearers).toHaveLength(4);
  expect(bearers.every(({ headers }) => headers.authorization === `Bearer ${canaryToken}`)).toBe(true);
});

test("a token request whose connection breaks is not made again", async () => {
  const server = keep(
    await startTlsServer(await authority.issue([acme]), ({ path }, response) => {
      if (callOf({ path }) === "token") response.destroy();
      else response.writeHead(200, healthyAnswers.versions.headers).end(healthyAnswers.versions.body);
    }),
  );
  const report = await check(doorTo(server.port));
  expect(report.outcome).toMatchObject({ status: "failed", stage: "token", problem: { code: "connection-reset" } });
  expect(server.requests.filter(({ path }) => callOf({ path }) === "token")).toHaveLength(1);
});

test("a line that lets one connection through at a time still ends in a connection", async () => {
  const server = await serveAcme();
  const relay = await startRelay(server.port, 1);
  expect((await check(doorTo(relay))).outcome.status).toBe("passed");
  expect(server.requests).toHaveLength(7);
});

test("cancelling ends a run that waits for an answer", async () => {
  const control = new AbortController();
  const server = await serveAcme((call) => (call === "token" ? new Promise(() => undefined) : Promise.resolve()));
  const door = doorTo(server.port);
  const running = checkConnection(typed, { send: door.send, warm: door.warm, now: () => 0, signal: control.signal });
  await expect.poll(() => server.requests.length).toBe(2);
  control.abort();
  expect((await running).outcome).toMatchObject({
    status: "failed",
    stage: "token",
    problem: { code: "run-cancelled" },
  });
});

test("another OAuth server is told apart by its own words and never sees a credential", async () => {
  const console_ = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const provider = new Provider(`https://${acme}`, { features: { devInteractions: { enabled: false } } });
  console_.mockClear(); // it says that it is for development only, as it is here
  const seen: string[] = [];
  const callback = provider.callback();
  const server = createHttpsServer(await authority.issue([acme]), (request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? ""}`);
    callback(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  keep(server);

  const report = await check(doorTo((server.address() as AddressInfo).port));
  expect(report.outcome).toMatchObject({ status: "failed", stage: "reach", problem: { code: "not-salesforce" } });
  expect(seen).toEqual(["GET /services/data/ ", "GET /.well-known/openid-configuration "]);
});

/** Opens a practice org after the guide, and the door to it. */
async function practiceOrg(host: string) {
  const { control, endpoint } = practice;
  await control.createOrg({ host, preset: "all-set" });
  const { credentials, orgId } = await control.findOrg(host);
  if (!credentials) throw new Error("the practice org has no app");
  const door = keep(openDoor({ practice: () => endpoint }));
  const connection: TypedConnection = {
    myDomain: host as MyDomain,
    consumerKey: credentials.consumerKey,
    consumerSecret: new Secret(credentials.consumerSecret),
    rotatesByApi: false,
  };
  return { control, connection, orgId, run: () => check(door, connection), door };
}

test("a practice org after the guide passes with org, edition, Run As user and token lifetime", async () => {
  const { run, orgId } = await practiceOrg("engine.my.salesforce.test");
  const report = await run();
  expect(report.outcome).toMatchObject({
    status: "passed",
    card: {
      orgId,
      edition: "Enterprise Edition",
      isSandbox: false,
      runAsUsername: expect.stringContaining("@"),
      runAsLicense: "Salesforce Integration",
      apiVersion: "68.0",
      tokenLifetimeSeconds: 7_200,
      scopes: ["api"],
      certificateIssuer: "Orglink practice org CA",
      certificateFingerprint: expect.stringMatching(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/),
      certificateValidTo: expect.stringMatching(/^20\d\d-.*Z$/),
    },
    advice: [],
  });
});

test.each([
  ["settingsClientCredentials", false, "token", "flow-not-enabled"],
  ["policiesClientCredentials", false, "token", "run-as-user-missing"],
  ["runAsUsername", "", "token", "run-as-user-missing"],
  ["oauthScopes", ["id"], "token", "api-scope-missing"],
  ["isRestApiIncluded", false, "api", "api-disabled-for-org"],
  ["weather", "internal-fault", "reach", "salesforce-unavailable"],
  ["weather", "redirect-lightning", "reach", "redirected"],
] as const)("with %s set to %j the run ends at %s as %s", async (name, value, stage, code) => {
  const { control, connection, run } = await practiceOrg(`e-${name.toLowerCase()}-${code}.my.salesforce.test`);
  await control.changeOrg(connection.myDomain, { [name]: value });
  expect((await run()).outcome).toMatchObject({ status: "failed", stage, problem: { code } });
});

/** Passes TCP connections on, but hangs up on those beyond `mostAtOnce`. */
async function startRelay(port: number, mostAtOnce: number): Promise<number> {
  const sockets = new Set<Socket>();
  const relay: Server = createServer((incoming) => {
    incoming.on("error", () => undefined);
    if (sockets.size >= mostAtOnce) return incoming.resetAndDestroy();
    sockets.add(incoming);
    const outgoing = connect(port, "127.0.0.1");
    outgoing.on("error", () => incoming.destroy());
    incoming.on("close", () => {
      sockets.delete(incoming);
      outgoing.destroy();
    });
    incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  keep({
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => relay.close(resolve));
    },
  });
  return (relay.address() as AddressInfo).port;
}
