/** What *Explain* is for, above its field. */
export const explainLead = "Paste what Salesforce, a program or the browser said, and read what it means.";
