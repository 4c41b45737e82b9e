import { Icon } from "./icon.tsx";

export function NewTabSign() {
  return (
    <>
      <Icon name="external" className="size-[0.9em]" />
      <span className="sr-only"> (opens in a new tab)</span>
    </>
  );
}
