/** What to do where no mail can be sent. */
export const mailOffWords =
  "This Orglink sends no mail: whoever runs it has set no mail server. Use a webhook, or ask them to set one.";

/** What to do where no webhook can be sent. */
export const webhooksOffWords =
  "Whoever runs this Orglink has switched webhooks off. Use mail, or ask them to allow the host.";
