import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { clientAddressHeader } from "#lib/http/client-address";
import { inTurn } from "./in-turn.ts";

const limits = { atOnce: 2, waitingEach: 100, waitingAll: 100, waitMs: 60_000 };

/** Requests whose answers a test ends one by one, in the order in which they were begun. */
function newLine(change: Partial<typeof limits> = {}) {
  const begun: { readonly name: string; readonly end: () => void }[] = [];
  const answer = inTurn((request) => new Promise<void>((end) => void begun.push({ name: String(request.url), end })), {
    ...limits,
    ...change,
  });
  const send = (name: string, address: string, cookie = "") => {
    const answered = { status: 0 };
    const request = { url: name, headers: { [clientAddressHeader]: address, cookie }, complete: true };
    const response = Object.assign(new EventEmitter(), {
      req: Object.assign(new EventEmitter(), request, { resume: () => undefined }),
      setHeader: () => response,
      writeHead: (status: number) => {
        answered.status = status;
        return response;
      },
      end: () => response,
    });
    void answer(request as unknown as IncomingMessage, response as unknown as ServerResponse);
    return answered;
  };
  const names = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return begun.map(({ name }) => name);
  };
  return { send, names, begun };
}

test("whoever sends many at once waits for them, and the owner for one of theirs", async () => {
  const { send, names, begun } = newLine();
  for (let at = 0; at < 50; at += 1) send(`flood ${at}`, "192.0.2.1");
  send("the owner's page", "192.0.2.1", "orglink_look=blue; orglink.session_token=a.b");
  send("the way in of a known browser", "192.0.2.1", "orglink.known_browser=c.d.e");
  send("somebody else's page", "192.0.2.9");
  expect(await names()).toEqual(["flood 0", "flood 1"]);
  begun[0]?.end();
  begun[1]?.end();
  await names();
  for (const at of [2, 3]) begun[at]?.end();
  expect((await names()).slice(2)).toEqual([
    "flood 2",
    "the owner's page",
    "the way in of a known browser",
    "somebody else's page",
  ]);
});

test("an answer that waits for somebody else keeps nobody waiting", async () => {
  const { send, names } = newLine({ atOnce: 1 });
  send("a check of ten seconds", "192.0.2.1");
  send("a page", "192.0.2.2");
  await expect.poll(names).toEqual(["a check of ten seconds", "a page"]);
});

test("more than can wait are told so, and nothing is begun for them", async () => {
  const { send, names } = newLine({ waitingEach: 3 });
  const answered = Array.from({ length: 7 }, (_, at) => send(`flood ${at}`, "192.0.2.1"));
  expect(await names()).toHaveLength(2);
  expect(answered.map(({ status }) => status)).toEqual([0, 0, 0, 0, 0, 503, 503]);
});
