/** `primary` wears the ring's color: at most one on a page. `strong` is ink, for moving on when the ring is elsewhere. */
export type ButtonVariant = "primary" | "strong" | "secondary" | "quiet" | "danger";
export type ButtonSize = "medium" | "small";

const shape =
  "inline-flex items-center justify-center gap-2 rounded-md border text-center font-semibold no-underline cursor-pointer " +
  "disabled:cursor-default aria-disabled:cursor-default forced-colors:border-current print:hidden";

const sizes: Record<ButtonSize, string> = {
  medium: "min-h-10 px-4 py-1.5 text-md",
  small: "min-h-8 px-2.5 py-1 text-sm",
};

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-ring text-on-ring hover:bg-ring-pressed active:bg-ring-pressed disabled:bg-ring-pressed aria-disabled:bg-ring-pressed",
  strong: "border-ink bg-ink text-paper hover:bg-soft hover:border-soft",
  secondary: "border-edge/60 bg-sheet text-ink hover:border-ink",
  quiet: "border-transparent text-ink hover:bg-well",
  danger: "border-bad bg-sheet text-bad hover:bg-bad-wash",
};

export function buttonClass(variant: ButtonVariant = "secondary", size: ButtonSize = "medium"): string {
  return `${shape} ${sizes[size]} ${variants[variant]}`;
}
