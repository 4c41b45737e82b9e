const elsewhere =
  "Older copies, sealed as well, stay in the database’s files until PostgreSQL cleans the table and reuses its write-ahead log, and in its replicas, log archives and backups for as long as those are kept.";

const removed = (when: string): string =>
  `Older copies in the store’s files, sealed as well, are removed ${when}; backups made earlier still have them.`;

/**
 * What the store still has of a Consumer Secret that was wiped with its setup or connection, and until when: one sentence for
 * the page that offers it. The embedded store keeps this promise itself; on PostgreSQL it is the server's business.
 */
export const whatRemains = {
  setup: { embedded: removed("within a minute"), postgres: elsewhere },
  connection: {
    embedded: removed("within a minute, or within the hour if there are many thousands of connections"),
    postgres: elsewhere,
  },
} as const;
