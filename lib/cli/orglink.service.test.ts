import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { recordedAnswers } from "#lib/salesforce/answers/recorded-answers";

const program = fileURLToPath(new URL("./orglink.ts", import.meta.url));

type Ran = {
  readonly out: readonly Record<string, unknown>[];
  readonly errors: string;
  readonly exitCode: number | null;
  /** CPU time of the whole process: how long it takes depends on what else the machine does. */
  readonly cpuMs: number;
};

/** Has a process tell its CPU time through its fourth pipe when it ends. */
const tellsCpuTime = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from "node:fs";
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    writeSync(3, String((user + system) / 1000));
  });
`)}`;

function run(args: readonly string[], lines: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", tellsCpuTime, program, ...args], {
      stdio: ["pipe", "pipe", "pipe", "pipe"],
    });
    let cpuMs = "";
    child.stdio[3]?.on("data", (chunk) => {
      cpuMs += chunk;
    });
    let stdout = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk) => {
      errors += chunk;
    });
    child.on("error", reject);
    child.on("close", (exitCode) => {
      const out = stdout
        .split("\n")
        .filter((line) => line.startsWith("{"))
        .map((line) => JSON.parse(line));
      resolve({ out, errors, exitCode, cpuMs: Number(cpuMs) });
    });
    child.stdin.end(lines.join("\n"));
  });
}

test("explains every recorded answer, in order, in under two seconds of a processor", async () => {
  const lines = recordedAnswers.map(({ call, askedHost, answer, transport }) =>
    JSON.stringify(transport ? { call, askedHost, transport } : { call, askedHost, ...answer }),
  );
  const { out, errors, exitCode, cpuMs } = await run(["explain"], lines);
  expect(cpuMs).toBeGreaterThan(0);
  expect(cpuMs).toBeLessThan(2_000);
  expect({ errors, exitCode }).toEqual({ errors: "", exitCode: 0 });
  expect(out).toHaveLength(recordedAnswers.length);
  for (const [at, { explained }] of recordedAnswers.entries()) expect(out[at]).toMatchObject(explained);
});

test("answers a line that cannot be read with an error object, and does the rest", async () => {
  const { out, exitCode } = await run(
    ["explain"],
    [
      "not json",
      "",
      "42",
      '{"call":"dance","askedHost":"x","status":400,"body":""}',
      '{"call":"token","askedHost":"x","body":""}',
      `"${"a".repeat(8 * 1024 * 1024)}"`,
      '{"call":"token","askedHost":"acme.my.salesforce.com","status":400,"headers":{},"body":"{\\"error\\":\\"invalid_client\\"}"}',
      '"Restricted IP"',
    ],
  );
  expect(exitCode).toBe(0);
  expect(out.slice(0, 6)).toEqual([
    { error: "line is not JSON", line: 1 },
    { error: "line is empty", line: 2 },
    { error: "line is neither a JSON object nor a JSON string", line: 3 },
    { error: expect.stringContaining("call is not one of"), line: 4 },
    { error: "status is not a number", line: 5 },
    { error: expect.stringContaining("longer than"), line: 6 },
  ]);
  expect(out[6]).toMatchObject({ problem: "consumer-secret-wrong", step: "5-key-and-secret" });
  expect(out[7]).toMatchObject({ problem: "ip-restricted", secretsNoticed: [] });
  expect(out).toHaveLength(8);
});

test("explains Salesforce's own answer pasted as it came, an object or a list", async () => {
  const { out } = await run(
    ["explain"],
    [
      '{"error":"invalid_grant","error_description":"no client credentials user enabled"}',
      '[{"message":"API is disabled for this User","errorCode":"API_CURRENTLY_DISABLED"}]',
    ],
  );
  expect(out.map(({ problem }) => problem)).toEqual(["run-as-user-missing", "api-disabled-for-user"]);
});

test("takes what programs print of an answer, and is not stopped by one nested too deep", async () => {
  const answer = { call: "token", askedHost: "acme.my.salesforce.com", status: 302 };
  const deepBody = `{"call":"token","askedHost":"x","status":400,"body":${"[".repeat(200_000)}${"]".repeat(200_000)}}`;
  const { out, errors, exitCode } = await run(
    ["explain"],
    [
      deepBody,
      JSON.stringify({ ...answer, headers: { Location: ["https://acme-new.my.salesforce.com/"] } }),
      JSON.stringify({ ...answer, headers: [["LOCATION", "https://acme-new.my.salesforce.com/"]], body: null }),
      JSON.stringify({ ...answer, status: 400, headers: null, body: { error: "invalid_client" } }),
      JSON.stringify({ call: "token", askedHost: "x", transport: { code: -3008, message: "getaddrinfo ENOTFOUND x" } }),
    ],
  );
  expect({ errors, exitCode }).toEqual({ errors: "", exitCode: 0 });
  expect(out[0]).toEqual({ error: expect.any(String), line: 1 });
  expect(out.slice(1).map(({ problem }) => problem)).toEqual([
    "my-domain-renamed",
    "my-domain-renamed",
    "consumer-secret-wrong",
    "host-not-found",
  ]);
});

test("makes My Domains of pasted texts, one a line", async () => {
  const pasted = ["acme.lightning.force.com", "https://login.salesforce.com/", 7, "acme.my.salesforce.com"];
  const { out } = await run(
    ["my-domain"],
    pasted.map((text) => JSON.stringify(text)),
  );
  expect(out).toEqual([
    {
      host: "acme.my.salesforce.com",
      converted: "acme.lightning.force.com",
      notes: expect.arrayContaining(["converted"]),
    },
    { refuse: "shared-login-host", title: expect.any(String) },
    { error: "line is not a JSON string", line: 3 },
    { host: "acme.my.salesforce.com" },
  ]);
});

test("an unknown command is answered with the usage and exit code 2", async () => {
  const { errors, exitCode } = await run(["constructor"], []);
  expect(exitCode).toBe(2);
  expect(errors).toContain("explain");
});
