"use client";

import { useEffect } from "react";

/** Whether a page of this visit was shown before: the browser places the focus of the first one itself. */
let isOnward = false;

/** After a link was followed, the focus is on the new page's heading, unless its address names a place. */
export function FocusHeading() {
  useEffect(() => {
    if (isOnward && window.location.hash === "") document.querySelector<HTMLElement>("h1[tabindex]")?.focus();
    isOnward = true;
  }, []);
  return null;
}
