/** The line of a page that a link led to stands out as long as the address names it. */
export const targetClass =
  "target:rounded-sm target:bg-sheet target:outline-2 target:outline-ring target:outline-offset-4";
