import { afterAll, beforeAll, expect, test } from "vitest";
import { newDataDir, type RunningOrglink, removeDataDir, startOrglink } from "../running-orglink.ts";
import { singing } from "./canaries.ts";
import { openBrowser } from "./no-script-browser.ts";

const canary = "canary-INVENTED-4711";
const dataDir = newDataDir();
let orglink: RunningOrglink;
/** An action that anybody may call: that of the form on the first page. */
let actionId: string;

beforeAll(async () => {
  orglink = await startOrglink(dataDir);
  const { text } = await openBrowser(orglink.url).open("/first-start");
  actionId = /&quot;id&quot;:&quot;([\da-f]{42})/.exec(text)?.[1] ?? "";
  expect(actionId).not.toBe("");
});
afterAll(async () => {
  await orglink.stop();
  removeDataDir(dataDir);
});

const multipart = "multipart/form-data; boundary=x";
const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const many = Array.from({ length: 5_000 }, (_, count) => part(`f${count}`, "")).join("");

type Sent = { readonly id?: string | null; readonly type?: string; readonly body: string };

/** What a program can send to a page, by what is wrong with it; `id` is the known action's unless it says otherwise. */
const sent: Readonly<Record<string, Sent>> = {
  "an id that is none": { id: canary, body: `["${canary}"]` },
  "an id of another build": { id: `40${"0".repeat(40)}`, body: `["${canary}"]` },
  "an id of another build, as a form": {
    id: `40${"0".repeat(40)}`,
    type: multipart,
    body: `${part("a", canary)}--x--\r\n`,
  },
  "a body that is no JSON": { body: `garbage ${canary}` },
  "JSON that is no list": { body: `{"a":"${canary}"}` },
  "arguments that are no form": { body: `["${canary}"]` },
  "no arguments": { body: "[]" },
  "references to nothing": { type: multipart, body: `${part("0", '["$K1","$F7"]')}${part("_1_x", canary)}--x--\r\n` },
  "a form that breaks off": { type: multipart, body: `--x\r\nContent-Disposition: form-data; name="${canary}` },
  "a form without a boundary": { type: "multipart/form-data", body: canary },
  "another type of body": { type: "application/json", body: `{"a":"${canary}"}` },
  "thousands of fields": { type: multipart, body: `${many}--x--\r\n` },
  "too long a body": { body: `["${canary.repeat(4_000)}"]` },
  "too long a form": { type: multipart, body: `${part("a", canary.repeat(4_000))}--x--\r\n` },
  "a plain form that breaks off": { id: null, type: multipart, body: `--x garbage ${canary}` },
  "a plain form without a boundary": { id: null, type: "multipart/form-data", body: canary },
  "a plain form of another build": { id: null, type: multipart, body: `${part(`$ACTION_ID_${canary}`, "")}--x--\r\n` },
  "a plain form with broken state": {
    id: null,
    type: multipart,
    body: `${part("$ACTION_REF_1", "")}${part("$ACTION_1:0", `{"id":"${"a".repeat(42)}","bound":"$@1"}`)}${part("$ACTION_1:1", `["${canary}"`)}--x--\r\n`,
  },
};

test.each(Object.keys(sent))(
  "%s is answered as the sender's fault, or as a form that lacks its fields",
  async (what) => {
    const { id = actionId, type = "text/plain;charset=UTF-8", body } = sent[what] as Sent;
    const answer = await fetch(`${orglink.url}/first-start`, {
      method: "POST",
      headers: { origin: orglink.url, "content-type": type, ...(id === null ? {} : { "next-action": id }) },
      body,
    });
    const text = await answer.text();
    expect(answer.status, text.slice(0, 200)).toBeLessThan(500);
    expect(text).not.toContain(canary);
  },
);

test("nothing that was sent is printed, and every printed line is the log's", () => {
  expect(
    singing([{ name: "what was sent", text: canary }], [{ name: "the print", bytes: Buffer.from(orglink.printed()) }]),
  ).toEqual([]);
  const lines = orglink.printed().split("First start")[1]?.split("\n").slice(3) ?? [];
  expect(lines.filter((line) => line !== "" && !line.startsWith("{"))).toEqual([]);
});
