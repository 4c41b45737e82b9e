import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ListedDelivery } from "#lib/domain/notices/listed";
import { workspaceRoutes } from "#lib/routes";
import { DeliveriesTable } from "./deliveries-table.tsx";

const to = workspaceRoutes("northwind");
const soon = new Date(Date.now() + 5.5 * 60_000);
const waiting: ListedDelivery = {
  id: "d1",
  channel: { id: "c1", kind: "webhook", address: "hooks.example.com/…ices" },
  state: "waiting",
  notices: [{ event: "connection.failing", connectionName: "Billing sync", connectionId: "b1" }],
  noticeCount: 1,
  attempts: 3,
  lastFault: "refused",
  lastStatus: 500,
  createdAt: new Date(),
  deliveredAt: null,
  nextAt: soon,
};

type Shown = { more?: Partial<ListedDelivery>; mayChange?: boolean; showsChannel?: boolean };

const markup = ({ more = {}, mayChange = true, showsChannel = false }: Shown) =>
  renderToStaticMarkup(
    <DeliveriesTable
      deliveries={[{ ...waiting, ...more }]}
      to={to}
      showsChannel={showsChannel}
      sendAgain={mayChange ? async () => undefined : undefined}
    />,
  );
const words = (shown: Shown) =>
  markup(shown)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

test("one that waits says what it tells, why it has not arrived, how often it was tried and when it is tried next", () => {
  const row = words({});
  expect(row).toContain("Billing sync is failing");
  expect(row).toMatch(/Waiting The receiver answered 500\. Next attempt in 5 minutes/);
  expect(row).toMatch(/Attempts 3/);
  expect(markup({})).toContain(`href="${to.connection("b1")}"`);
});

test.each([
  ["gathering", "Gathering Goes out in 5 minutes", null],
  ["waiting", "Waiting", "Try now"],
  ["sending", "Being sent", null],
  ["delivered", "Delivered", "Send again"],
  ["gave-up", "Given up The receiver answered 500.", "Send again"],
] as const)("one that is %s has its word, and a button where pressing it does something", (state, said, button) => {
  const nextAt = state === "gathering" || state === "waiting" ? soon : null;
  const more = { state, nextAt, ...(state === "gathering" ? { attempts: 0, lastFault: null } : {}) };
  const row = words({ more });
  expect(row).toContain(said);
  for (const other of ["Try now", "Send again"])
    expect([other, row.includes(other)]).toEqual([other, other === button]);
  expect(markup({ more, mayChange: false })).not.toContain("<button");
});

test("each state has a shape of its own", () => {
  const shapes = (["gathering", "waiting", "sending", "delivered", "gave-up"] as const).map(
    (state) => /<svg[\s\S]*?<\/svg>/.exec(markup({ more: { state } }))?.[0],
  );
  expect(new Set(shapes).size).toBe(shapes.length);
});

test("what is no longer there, and what is about no connection, is told without a link", () => {
  const gone = markup({
    more: { notices: [{ event: "connection.recovered", connectionName: "Billing sync", connectionId: null }] },
  });
  expect(gone).not.toContain("<a ");
  const notices = [{ event: "salesforce.away", connectionName: null, connectionId: null }] as const;
  expect(words({ more: { notices, noticeCount: 12 } })).toContain("Salesforce is away and 11 more");
});

test("where messages of all channels are, each says where it goes", () => {
  const row = words({ showsChannel: true });
  expect(row).toContain("hooks.example.com/…ices Webhook");
  expect(words({})).not.toContain("hooks.example.com");
});
