/** What notices are for, where somebody could add one. */
export const whatNoticesAreFor =
  "Orglink checks every connection by itself. When one stops working, works again or is new, it sends a mail or calls a webhook.";
