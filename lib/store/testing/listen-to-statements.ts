import type { Database } from "../database.ts";

/** Notes every statement that a database is sent, in transactions too, until `stop`. */
export function listenToStatements(db: Database): { readonly sent: readonly string[]; stop(): void } {
  const sent: string[] = [];
  const { session } = db._;
  const { prepareQuery, transaction } = session;
  const listenIn = (to: typeof session): void => {
    const prepare = to.prepareQuery.bind(to);
    to.prepareQuery = (...query: Parameters<typeof prepare>) => {
      const prepared = prepare(...query);
      const execute = prepared.execute.bind(prepared);
      prepared.execute = (...values) => {
        sent.push(query[0].sql);
        return execute(...values);
      };
      return prepared as never;
    };
  };
  listenIn(session);
  const begin = transaction.bind(session);
  session.transaction = (work, config) =>
    begin((tx) => {
      sent.push("begin");
      if (tx._.session !== session) listenIn(tx._.session);
      return work(tx);
    }, config);
  return {
    sent,
    stop() {
      session.prepareQuery = prepareQuery;
      session.transaction = transaction;
    },
  };
}
