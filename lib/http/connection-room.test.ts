import { EventEmitter } from "node:events";
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { type Answering, keepConnectionRoom } from "./connection-room.ts";

const proxy = "10.0.0.1";

/** A server's connections, opened by hand. */
function newDoor() {
  const server = new EventEmitter();
  const clock = { ms: 0 };
  const room = { inAll: 6, perAddress: 4, longestAnswerMs: 1000 };
  const answering: Answering = keepConnectionRoom(
    server as unknown as Server,
    room,
    (peer) => (peer === proxy ? null : peer),
    () => clock.ms,
  );
  const open = (remoteAddress: string) => {
    const socket = Object.assign(new EventEmitter(), {
      remoteAddress,
      isOpen: true,
      destroy: () => {
        socket.isOpen = false;
        socket.emit("close");
      },
    });
    server.emit("connection", socket);
    return { isOpen: () => socket.isOpen, end: socket.destroy, answer: () => answering(socket as unknown as Socket) };
  };
  return { open, clock };
}

test("whoever opens too many loses those that wait longest, and gets the new one", () => {
  const { open } = newDoor();
  const held = Array.from({ length: 4 }, () => open("192.0.2.1"));
  const owner = open("192.0.2.1");
  expect(held.map(({ isOpen }) => isOpen())).toEqual([false, true, true, true]);
  expect(owner.isOpen()).toBe(true);
});

test("a connection that is being answered stays; the next one to wait goes", () => {
  const { open } = newDoor();
  const [first, second, third] = [open("192.0.2.1"), open("192.0.2.1"), open("192.0.2.1")];
  const done = first.answer();
  open("192.0.2.1");
  open("192.0.2.1");
  expect([first.isOpen(), second.isOpen(), third.isOpen()]).toEqual([true, false, true]);
  done();
  // Answered just now, it has waited least.
  open("192.0.2.1");
  expect([first.isOpen(), third.isOpen()]).toEqual([true, false]);
});

test("with every connection of an address being answered its next one is refused, and nobody else's", () => {
  const { open } = newDoor();
  for (let at = 0; at < 4; at += 1) open("192.0.2.1").answer();
  expect(open("192.0.2.1").isOpen()).toBe(false);
  expect(open("192.0.2.2").isOpen()).toBe(true);
});

test("an answer that never ends keeps a connection for a while only", () => {
  const { open, clock } = newDoor();
  const slow = Array.from({ length: 4 }, () => open("192.0.2.1"));
  for (const connection of slow) connection.answer();
  clock.ms = 1001;
  expect(open("192.0.2.1").isOpen()).toBe(true);
  expect(slow[0]?.isOpen()).toBe(false);
});

test("many addresses together have their limit too, and a proxy of the operator's has no other", () => {
  const { open } = newDoor();
  const held = [1, 2, 3, 4, 5, 6].map(() => open(proxy));
  expect(held.every(({ isOpen }) => isOpen())).toBe(true);
  expect(open("192.0.2.9").isOpen()).toBe(true);
  expect(held[0]?.isOpen()).toBe(false);
});

test("an ended connection takes no room", () => {
  const { open } = newDoor();
  const held = Array.from({ length: 4 }, () => open("192.0.2.1"));
  held[3]?.end();
  open("192.0.2.1");
  expect(held.slice(0, 3).every(({ isOpen }) => isOpen())).toBe(true);
});
