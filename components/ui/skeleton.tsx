/** The place of a line of text that is still to come, as high as the line. */
export function SkeletonLine({ width = "medium" }: { width?: "short" | "medium" | "long" }) {
  const widths = { short: "w-24", medium: "w-48", long: "w-full max-w-prose" };
  return <span aria-hidden="true" className={`my-1 block h-4 rounded-sm bg-well ${widths[width]}`} />;
}
