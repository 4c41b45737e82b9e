"use client";

import { useEffect, useRef } from "react";
import { SubmitButton } from "#components/ui/submit-button";

/** The one press that connects, focused when it comes: unless somebody is typing. */
export function ConnectButton() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    // After whatever else the page focuses when it is shown.
    const timer = setTimeout(() => {
      const isTyping = document.activeElement?.matches("input, textarea, select") ?? false;
      if (!isTyping) place.current?.querySelector("button")?.focus();
    }, 0);
    return () => clearTimeout(timer);
  }, []);
  return (
    <span ref={place}>
      <SubmitButton variant="primary">Connect to Salesforce</SubmitButton>
    </span>
  );
}
