/** The form that an action was sent. An action is a public endpoint: what is no form, which only a program sends, is an empty one. */
export const sentForm = (sent: unknown): FormData => (sent instanceof FormData ? sent : new FormData());
