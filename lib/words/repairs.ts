import type { RepairField, RepairTopic } from "#lib/domain/repair/repair-of";

type TopicWords = {
  /** As one of the four to choose from. */
  readonly choice: string;
  /** When it is the one. */
  readonly when: string;
  /** What to do on its page. */
  readonly title: string;
  readonly lead: string;
};

/** What can be repaired or replaced, each as people choose it and as its page says it. */
export const repairTopicWords: Readonly<Record<RepairTopic, TopicWords>> = {
  "consumer-secret": {
    choice: "The Consumer Secret alone",
    when: "It was replaced in Salesforce, and the key is the same as before.",
    title: "Paste the new Consumer Secret",
    lead: "Nothing else has to be typed. The secret of now stays in force until the new one works.",
  },
  "key-and-secret": {
    choice: "Key and secret together",
    when: "Both were replaced, or the External Client App is a new one.",
    title: "Paste the new key and secret",
    lead: "Nothing else has to be typed. Those of now stay in force until the new ones work.",
  },
  "my-domain": {
    choice: "A renamed My Domain",
    when: "The org was renamed in Salesforce.",
    title: "Enter the new Instance URL",
    lead: "The address of now stays in force until the new one works. It has to be the same org.",
  },
  "run-as-user": {
    choice: "A changed Run As user",
    when: "Another user is to run the app. Nothing is typed for that.",
    title: "Set the Run As user in Salesforce",
    lead: "Orglink keeps no user: it asks as whoever the app names. Set it there, then test.",
  },
};

/** The fields of a repair by Salesforce’s words. */
export const repairFieldWords: Readonly<Record<RepairField, string>> = {
  consumerKey: "Consumer Key",
  consumerSecret: "Consumer Secret",
  instanceUrl: "Instance URL",
};

export const repairWords = {
  repair: "Repair",
  repairOrReplace: "Repair or replace",
  connectAsNew: "Connect it as a new connection",
  isMeant: "This is meant",
  nothingReplaced: "Nothing was replaced: what was in force stays so.",
  nothingReplacedAllKept:
    "Nothing was replaced: what was in force stays so. The new values are kept, the secret sealed.",
} as const;
