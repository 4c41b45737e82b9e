const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Whether a text from outside can be an id of ours; anything else is answered as not there, without asking the store.
 * What a page bound to a server action comes back as the browser likes: also as no text at all.
 */
export const isId = (text: string): boolean => typeof text === "string" && uuid.test(text);
