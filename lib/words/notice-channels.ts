/** What to do where no mail can be sent. */
export const mailOffWords =
  "This Orglink sends no mail: SMTP_URL is not set. Use a webhook, or ask whoever runs Orglink to set it.";

/** What to do where no webhook can be sent. */
export const webhooksOffWords =
  "Whoever runs Orglink has switched webhooks off (ORGLINK_WEBHOOK_HOSTS). Use mail, or ask them to allow the host.";
