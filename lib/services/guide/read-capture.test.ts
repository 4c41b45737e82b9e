import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nobody, type Principal } from "#lib/domain/people/principal";
import { readEnv } from "#lib/env";
import { maxCaptureBytes } from "#lib/guide/capture";
import { openLog } from "#lib/log";
import type { Instance } from "#lib/services/instance";
import { readCapture, readCaptures } from "./read-capture.ts";

const png = Buffer.from("89504e470d0a1a0a0000000d49484452000004000000025808060000", "hex");
const ring = { control: "run-as-username", x: 10, y: 20, width: 30, height: 5 };
const notFound = { ok: false, problem: { code: "not-found" } };
const reach = { workspaceId: "ours", to: "all" } as const;
const ada: Principal = { kind: "person", userId: "ada", role: "support", isOwner: false, reach };

let dataDir: string;
let instance: Instance;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "orglink-captures-"));
  instance = instanceWith({});
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Of an instance only what reading a file needs. */
const instanceWith = (settings: Record<string, string>) =>
  ({
    env: readEnv({ ORGLINK_DATA_DIR: dataDir, ...settings } as unknown as NodeJS.ProcessEnv),
    log: openLog("silent"),
  }) as unknown as Instance;

function put(name: string, content: string | Uint8Array): string {
  mkdirSync(join(dataDir, "captures"), { recursive: true });
  const path = join(dataDir, "captures", name);
  writeFileSync(path, content);
  return path;
}

const read = (who: Principal = ada) => readCapture({ instance, who }, "policies-edit");

test("a capture is found by its screen, with the type and size its bytes say and the rings beside it", async () => {
  put("policies-edit.jpg", png);
  put("policies-edit.json", JSON.stringify({ rings: [ring] }));
  expect(await read()).toMatchObject({
    ok: true,
    value: { capture: { type: "image/png", widthPx: 1024, heightPx: 600, screen: "policies-edit", rings: [ring] } },
  });
  const all = await readCaptures({ instance, who: ada }, ["app-manager", "policies-edit"]);
  expect(all.ok && [...all.value.keys()]).toEqual(["policies-edit"]);
});

test("without a folder, without a file, or without rings nothing is in the way", async () => {
  expect(await read()).toEqual(notFound);
  put("app-manager.png", png);
  expect(await read()).toEqual(notFound);
  put("policies-edit.png", png);
  expect(await read()).toMatchObject({ value: { capture: { rings: [] } } });
});

test("the page that shows the Consumer Secret is never replaced", async () => {
  put("consumer-details.png", png);
  expect(await readCapture({ instance, who: ada }, "consumer-details")).toEqual(notFound);
});

test("who has a setup link sees the captures; a program with a key, which has no screen, does not", async () => {
  put("policies-edit.png", png);
  expect(await read({ kind: "guest", setupLinkId: "link", reach: { ...reach, to: { setup: "x" } } })).toMatchObject({
    ok: true,
  });
  expect(await read({ kind: "machine", apiKeyId: "key", scopes: ["connections:read"], reach })).toEqual(notFound);
});

test("nobody sees a capture without signing in, unless the operator says so", async () => {
  put("policies-edit.png", png);
  expect(await read(nobody)).toEqual(notFound);
  instance = instanceWith({ ORGLINK_PUBLIC_CAPTURES: "on" });
  expect(await read(nobody)).toMatchObject({ ok: true });
});

test("no link is followed: not to a picture, not to rings, not to a folder", async () => {
  const elsewhere = join(dataDir, "elsewhere");
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, "policies-edit.png"), png);
  symlinkSync(elsewhere, join(dataDir, "captures"));
  expect(await read()).toEqual(notFound);
  rmSync(join(dataDir, "captures"));
  mkdirSync(join(dataDir, "captures"));
  symlinkSync(join(elsewhere, "policies-edit.png"), join(dataDir, "captures", "policies-edit.png"));
  expect(await read()).toEqual(notFound);
  rmSync(join(dataDir, "captures", "policies-edit.png"));
  put("policies-edit.png", png);
  writeFileSync(join(elsewhere, "rings.json"), JSON.stringify({ rings: [ring] }));
  symlinkSync(join(elsewhere, "rings.json"), join(dataDir, "captures", "policies-edit.json"));
  expect(await read()).toEqual(notFound);
});

test("neither a folder nor a pipe of that name is read", async () => {
  mkdirSync(join(dataDir, "captures", "policies-edit.png"), { recursive: true });
  expect(await read()).toEqual(notFound);
  rmSync(join(dataDir, "captures", "policies-edit.png"), { recursive: true });
  execFileSync("mkfifo", [join(dataDir, "captures", "policies-edit.png")]);
  expect(await read()).toEqual(notFound);
});

test("five megabytes are taken, a byte more is not, nor is what only has the name of a picture", async () => {
  put("policies-edit.png", Buffer.concat([png, Buffer.alloc(maxCaptureBytes - png.length)]));
  expect(await read()).toMatchObject({ ok: true });
  put("policies-edit.png", Buffer.concat([png, Buffer.alloc(maxCaptureBytes - png.length + 1)]));
  expect(await read()).toEqual(notFound);
  put("policies-edit.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
  expect(await read()).toEqual(notFound);
});

test("a ring that cannot be used is left out and said in the log; the capture and its other rings stay", async () => {
  const warned: unknown[] = [];
  instance = { ...instanceWith({}), log: { warn: (facts: unknown) => warned.push(facts) } } as unknown as Instance;
  put("policies-edit.png", png);
  put("policies-edit.json", JSON.stringify({ rings: [{ ...ring, control: "app-name" }, ring, { ...ring, x: 101 }] }));
  expect(await read()).toMatchObject({ ok: true, value: { capture: { rings: [ring] } } });
  expect(warned).toEqual([
    { screen: "policies-edit", entry: 0, why: expect.any(String) },
    { screen: "policies-edit", entry: 2, why: expect.any(String) },
  ]);
});

test.each(["{", "[]", '{"rings":{}}'])(
  "a capture with %s for rings stays unused, and the drawing is shown",
  async (json) => {
    put("policies-edit.png", png);
    put("policies-edit.json", json);
    expect(await read()).toEqual(notFound);
  },
);
