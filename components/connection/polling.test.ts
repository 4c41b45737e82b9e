import { environmentManager, QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { polling } from "./polling.ts";

beforeEach(() => {
  vi.useFakeTimers();
  environmentManager.setIsServer(() => false);
});
afterEach(() => {
  environmentManager.setIsServer(() => true);
  vi.useRealTimers();
});

/** A page that asks every second, of a server that takes `tookMs` and fails while `isAway`. */
function openPage(server: { tookMs: number; isAway: boolean }) {
  let [asked, atOnce, most] = [0, 0, 0];
  const send: typeof fetch = async () => {
    asked += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise((resolve) => setTimeout(resolve, server.tookMs));
    atOnce -= 1;
    return server.isAway ? new Response(null, { status: 503 }) : Response.json({ asked });
  };
  const poll = polling<{ asked: number }>("/api/changes", 1_000, send);
  const client = new QueryClient();
  const options = { queryKey: ["page"], queryFn: poll.ask, refetchInterval: poll.pauseMs, retry: false };
  // As in a browser whose window is looked at: without one TanStack Query does not ask again by itself.
  const observer = new QueryObserver(client, { ...options, refetchIntervalInBackground: true });
  const stop = observer.subscribe(() => undefined);
  return { asked: () => asked, most: () => most, stop };
}

test("an open page asks again a pause after the answer, never twice at once, and a slow server less often", async () => {
  const server = { tookMs: 100, isAway: false };
  const page = openPage(server);
  await vi.advanceTimersByTimeAsync(10_900);
  expect(page.asked()).toBe(10);
  server.tookMs = 9_000;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.asked()).toBeLessThanOrEqual(10 + 5);
  expect(page.most()).toBe(1);
  page.stop();
});

test("a server that fails is asked less and less, and as before once it answers", async () => {
  const server = { tookMs: 10, isAway: true };
  const page = openPage(server);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(page.asked()).toBeLessThanOrEqual(7);
  server.isAway = false;
  await vi.advanceTimersByTimeAsync(31_000);
  const asked = page.asked();
  await vi.advanceTimersByTimeAsync(10_100);
  expect(page.asked() - asked).toBeGreaterThanOrEqual(9);
  page.stop();
});
