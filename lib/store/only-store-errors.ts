import type { Database } from "./database.ts";
import { statementName } from "./statement-name.ts";
import { storeErrorOf } from "./store-error.ts";

/**
 * Makes a database throw `StoreError` and nothing else of its own: out of each statement, out of begin and commit, and out of
 * every transaction within. What the work of a transaction throws by itself passes as it is.
 *
 * It is done to the session, which every query of Drizzle goes through (builders, `execute`, relational queries, counts), and
 * outside of Drizzle's own wrapping, which puts text and values of the query into the message.
 */
export function onlyStoreErrors<Db extends Database>(db: Db): Db {
  const { session } = db._;
  const prepareQuery = session.prepareQuery.bind(session);
  session.prepareQuery = (...query: Parameters<typeof prepareQuery>) => {
    const prepared = prepareQuery(...query);
    const execute = prepared.execute.bind(prepared);
    prepared.execute = (...values) => asStoreErrors(statementName(query[0].sql), () => execute(...values));
    return prepared as never;
  };
  const transaction = session.transaction.bind(session);
  session.transaction = async (work, config) => {
    let own: { thrown: unknown } | undefined;
    try {
      return await transaction(async (tx) => {
        if (tx._.session !== session) onlyStoreErrors(tx as unknown as Database);
        try {
          return await work(tx);
        } catch (thrown) {
          own = { thrown };
          throw thrown;
        }
      }, config);
    } catch (thrown) {
      // A rollback over a broken line fails as well; what broke it says more.
      throw own ? own.thrown : storeErrorOf(thrown, "transaction");
    }
  };
  return db;
}

/** Does something with the driver; what it throws comes out as a `StoreError`. */
export async function asStoreErrors<Value>(statement: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (thrown) {
    throw storeErrorOf(thrown, statement);
  }
}
