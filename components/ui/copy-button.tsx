"use client";

import { useEffect, useRef, useState } from "react";
import { buttonClass } from "./button-class.tsx";
import { Icon } from "./icon.tsx";

const saidForMs = 2000;

type CopyButtonProps = {
  value: string;
  /** What is copied, for those who do not see what stands beside it: "Run As username". */
  what: string;
  label?: string;
};

/** Copies a value and says so. Absent where scripts or the clipboard are: the value beside it can be selected. */
export function CopyButton({ value, what, label = "Copy" }: CopyButtonProps) {
  const [isReady, setReady] = useState(false);
  const [said, setSaid] = useState<"nothing" | "copied" | "refused">("nothing");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    setReady("clipboard" in navigator);
    return () => clearTimeout(timer.current);
  }, []);

  async function copy() {
    clearTimeout(timer.current);
    const outcome = await navigator.clipboard.writeText(value).then(
      () => "copied" as const,
      () => "refused" as const,
    );
    setSaid(outcome);
    timer.current = setTimeout(() => setSaid("nothing"), saidForMs);
  }

  const word = said === "copied" ? "Copied" : said === "refused" ? "Select it" : label;
  return (
    <span className={isReady ? "" : "invisible"}>
      <button type="button" aria-label={`Copy ${what}`} className={buttonClass("secondary", "small")} onClick={copy}>
        <Icon name={said === "copied" ? "check" : "copy"} />
        {word}
      </button>
      <span className="sr-only" aria-live="polite">
        {said === "copied" ? `${what} copied` : said === "refused" ? `The browser did not allow copying ${what}` : ""}
      </span>
    </span>
  );
}
