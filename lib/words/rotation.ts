/** How the Consumer Secret of a connection is replaced from time to time; the value is what the form sends. */
export const rotationChoices = [
  { value: "", label: "By hand, in Salesforce Setup" },
  { value: "yes", label: "Through Salesforce’s API" },
] as const;

export const rotationHint =
  "How the Consumer Secret is replaced. Through the API needs step 6 and a Run As user of its own; the check looks whether it would work.";

/** How the Consumer Secret of a connection is replaced, and how it is kept. */
export function rotationWords({
  rotatesByApi,
  isReady,
}: {
  readonly rotatesByApi: boolean;
  readonly isReady: boolean;
}) {
  return {
    words: rotatesByApi ? "rotated through Salesforce’s API" : "rotated by hand",
    detail: isReady ? "sealed here, never shown" : "sealed here; not ready to rotate",
  };
}
