import { afterEach, beforeEach, expect, vi } from "vitest";

// A test that makes the code complain on the console has found something: it fails unless it took the console over itself.
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls];
  vi.restoreAllMocks();
  expect(said, "unexpected console.error or console.warn").toEqual([]);
});
