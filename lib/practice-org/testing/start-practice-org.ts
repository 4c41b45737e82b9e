import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Result } from "#lib/domain/result";
import { type PracticeControl, practiceControl } from "../control-client.ts";
import type { ControlRefusal } from "../control-protocol.ts";
import { type PracticeEndpoint, readPracticeEndpoint } from "../endpoint.ts";
import { type LoopbackAnswer, type LoopbackRequest, sendToLoopback } from "../loopback-send.ts";

type Unwrapped<Call> = Call extends (...args: infer Args) => Promise<Result<infer Value, ControlRefusal>>
  ? (...args: Args) => Promise<Value>
  : never;

/** The control interface for tests: what is refused throws. */
export type TestControl = { readonly [Name in keyof PracticeControl]: Unwrapped<PracticeControl[Name]> };

export type RunningPracticeOrg = {
  readonly dataDir: string;
  readonly endpoint: PracticeEndpoint;
  readonly control: TestControl;
  readonly process: ChildProcess;
  /** One request to one of the orgs, over TLS. */
  readonly send: (request: LoopbackRequest) => Promise<LoopbackAnswer>;
  /** Ends the process and, unless the caller brought the data directory, removes it. */
  readonly stop: () => Promise<void>;
};

/** Starts the real practice org on a data directory, by default a new temporary one, and waits until it listens. */
export async function startPracticeOrg(options: { readonly dataDir?: string } = {}): Promise<RunningPracticeOrg> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "orglink-practice-"));
  const child = fork(new URL("../main.ts", import.meta.url), {
    execArgv: [],
    env: { ...process.env, ORGLINK_DATA_DIR: dataDir, ORGLINK_PRACTICE_PORT: "0" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const started = await Promise.race([once(child, "message"), once(child, "exit")]);
  const endpoint = readPracticeEndpoint(dataDir);
  if (endpoint === null || typeof started[0] !== "object") throw new Error("the practice org did not start");

  return {
    dataDir,
    endpoint,
    control: testControl(endpoint),
    process: child,
    send: (request) => sendToLoopback(endpoint, request),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGTERM");
        await once(child, "exit");
      }
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The control interface of a running practice org, for tests. */
export const testControl = (endpoint: PracticeEndpoint | null): TestControl => throwing(practiceControl(endpoint));

function throwing(control: PracticeControl): TestControl {
  const calls = Object.entries(control) as [string, (...args: unknown[]) => Promise<Result<unknown, ControlRefusal>>][];
  return Object.fromEntries(
    calls.map(([name, call]) => [
      name,
      async (...args: unknown[]) => {
        const result = await call(...args);
        if (!result.ok) throw new Error(`${name} refused: ${JSON.stringify(result.problem)}`);
        return result.value;
      },
    ]),
  ) as TestControl;
}
