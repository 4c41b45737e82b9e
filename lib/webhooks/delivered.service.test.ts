import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import type { WebhookUrl } from "#lib/domain/notices/webhook-url";
import { createTestAuthority } from "#lib/egress/testing/certificates";
import { startTlsServer } from "#lib/egress/testing/tls-server";
import { openWebhookExit } from "#lib/egress/webhook-exit";
import { newWebhookSecret, signWebhook } from "./sign.ts";

const host = "hooks.example.com";
const body = JSON.stringify({
  type: "connection.failing",
  timestamp: new Date().toISOString(),
  data: { name: "Äcme" },
});

test("a receiver with the standard's own library believes what arrives, by either secret, and nothing that was changed", async () => {
  const [secret, old] = [newWebhookSecret(randomBytes), newWebhookSecret(randomBytes)];
  const authority = await createTestAuthority();
  const server = await startTlsServer(await authority.issue([host]), ({ path, headers, body: received }, response) => {
    const by = path === "/old" ? old : secret;
    const text = path === "/changed" ? received.replace("Äcme", "Acme") : received;
    try {
      const event = new Webhook(by.reveal()).verify(text, headers as Record<string, string>);
      response.writeHead(200).end((event as { type: string }).type);
    } catch (error) {
      response.writeHead(401).end(String(error));
    }
  });
  const exit = openWebhookExit({
    hosts: "any",
    fixedRoutes: new Map([[host, { address: "127.0.0.1", port: server.port, ca: authority.ca }]]),
  });
  const deliver = async (path: string, at = new Date()) => {
    const headers = signWebhook({ id: "msg_1", at, body }, [secret, old]);
    const posted = await exit.post({ url: `https://${host}${path}` as WebhookUrl, headers, body });
    return posted.ok ? [posted.value.status, posted.value.excerpt] : posted.problem;
  };
  try {
    expect(await deliver("/new")).toEqual([200, "connection.failing"]);
    expect(await deliver("/old")).toEqual([200, "connection.failing"]);
    expect(await deliver("/changed")).toEqual([401, expect.stringContaining("No matching signature")]);
    expect(await deliver("/new", new Date(Date.now() - 6 * 60_000))).toEqual([401, expect.stringMatching(/too old/i)]);
  } finally {
    exit.close();
    await server.close();
  }
});
