import { expect, test } from "vitest";
import { isTold } from "./is-told.ts";

const failing = { events: ["connection.failing"], projectId: null } as const;

test("a channel for all connections is told of those in projects and of those in none", () => {
  expect(isTold([failing], "connection.failing", null)).toBe(true);
  expect(isTold([failing], "connection.failing", "p1")).toBe(true);
});

test("a project's channel is told of that project's connections only", () => {
  const ofProject = { ...failing, projectId: "p1" };
  expect(isTold([ofProject], "connection.failing", "p1")).toBe(true);
  expect(isTold([ofProject], "connection.failing", "p2")).toBe(false);
  expect(isTold([ofProject], "connection.failing", null)).toBe(false);
});

test("nobody is told by a channel that did not choose the event, nor where there is none", () => {
  expect(isTold([failing], "connection.recovered", null)).toBe(false);
  expect(isTold([], "connection.failing", null)).toBe(false);
});
