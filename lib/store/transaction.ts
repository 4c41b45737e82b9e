import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import type { Database } from "./database.ts";

declare const tx: unique symbol;

/**
 * An open transaction, for what has to be done as one. It knows in whose name and at which instant, so that an event written in it
 * needs to be told neither; `transact` alone makes one.
 */
export type Tx = Database & { readonly [tx]: true };

/** What holds for all of a transaction. */
export type TxContext = {
  readonly scope: Scope | InstanceScope;
  readonly at: Date;
  readonly newId: () => string;
  /** The workspaces whose pages will show something else. */
  readonly touched: Set<string>;
};

// Next loads this module several times in one process; the global symbol registry is what the copies share.
const contextKey = Symbol.for("orglink.tx-context");

/** Does work in one transaction, which is undone when the work throws. */
export const transact = <Value>(db: Database, context: TxContext, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
  db.transaction((opened) => work(Object.assign(opened, { [contextKey]: context }) as unknown as Tx));

export const contextOf = (tx: Tx): TxContext =>
  (tx as unknown as { [key: symbol]: TxContext })[contextKey] as TxContext;
