import { beforeAll, expect, test } from "vitest";
import { nobody } from "#lib/domain/people/principal";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newWorld, people, savePeople, type World } from "#lib/services/testing/workspaces";
import { connection } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { findAnything } from "./find-anything.ts";

withStores((store) => {
  let instance: TestInstance;
  let world: World;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
    world = await newWorld(instance);
  });
  const leadOf = async (typed: string, who: Parameters<typeof findAnything>[0]["who"] = people.admin) => {
    const found = await findAnything({ instance, who }, typed);
    return found.ok ? found.value : found.problem.code;
  };

  test("a support code leads to its run, for those who may look runs up", async () => {
    expect(await leadOf(` ${world.supportCode} `)).toEqual({ to: "run", runId: world.runId });
    expect(await leadOf(world.supportCode, nobody)).toEqual({ to: "problems", search: world.supportCode });
  });

  test("a name and an address lead to the connections, for those who may read them", async () => {
    const [row] = await store.db.select({ name: connection.name, myDomain: connection.myDomain }).from(connection);
    for (const search of [row?.name ?? "", row?.myDomain ?? ""]) {
      expect(await leadOf(search)).toEqual({ to: "connections", search });
      expect(await leadOf(search, nobody)).toEqual({ to: "problems", search });
    }
  });

  test("words of a problem that no connection has lead to the problems, others say that no connection has them", async () => {
    expect(await leadOf("invalid_client_id")).toEqual({ to: "problems", search: "invalid_client_id" });
    expect(await leadOf("qqqzzz")).toEqual({ to: "connections", search: "qqqzzz" });
    expect(await leadOf("")).toEqual({ to: "connections", search: "" });
  });

  test.each([
    "https://acme.lightning.force.com/lightning/setup/SetupOneHome/home",
    `https://acme.my.salesforce.com/secur/frontdoor.jsp?sid=00D000000000001!AQEA${"x".repeat(120)}`,
  ])("the address %s leads to the connections of its org, and nothing else of it into an address", async (address) => {
    expect(await leadOf(address)).toEqual({ to: "connections", search: "acme.my.salesforce.com" });
    expect(JSON.stringify(await leadOf(address, nobody))).not.toContain("AQEA");
  });

  const secret = "C0FFEE00".repeat(8);
  test.each([
    [
      "what was pasted",
      `request failed\n{"error":"invalid_client_id","error_description":"client identifier invalid"}`,
    ],
    ["a text with a credential in it", `invalid_client_id: client identifier invalid client_secret=${secret}`],
  ])("%s leads to its article, and nothing of it into an address", async (_, text) => {
    for (const who of [people.admin, nobody]) {
      expect(await leadOf(text, who)).toEqual({ to: "problem", code: "consumer-key-unknown" });
    }
  });

  test("a credential alone leads to what is said of a text that nobody knows", async () => {
    expect(await leadOf(secret)).toEqual({ to: "guesses", codes: [] });
  });
});
