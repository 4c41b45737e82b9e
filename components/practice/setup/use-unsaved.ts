"use client";

import { useEffect, useState } from "react";

const question = "What you changed on this page is not saved. Leave it?";

/**
 * Notices that a form was changed and not sent: the browser then asks before the page is left, and so do we before a link or another
 * form leads away. What says of itself that it discards (*Cancel*) is not asked about.
 *
 * @param kept Another text is another state of what is kept: then nothing is unsaved.
 * @param isRefused What was sent is not kept.
 */
export function useUnsaved(formId: string, kept: string, isRefused: boolean) {
  const [changedOn, setChangedOn] = useState<string | undefined>(undefined);
  const isUnsaved = isRefused || changedOn === kept;
  useEffect(() => {
    if (!isUnsaved) return;
    const askBrowser = (event: BeforeUnloadEvent) => event.preventDefault();
    const ask = (event: Event) => {
      if (confirm(question)) setChangedOn(undefined);
      else {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.getAttribute("target") === "_blank";
      if (!link || isElsewhere || link.getAttribute("href")?.startsWith("#")) return;
      if (link.hasAttribute("data-discards")) setChangedOn(undefined);
      else ask(event);
    };
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target instanceof HTMLFormElement ? event.target : null;
      if (form?.id === formId) setChangedOn(undefined);
      else ask(event);
    };
    // Back and Forward between pages of ours leave without the browser's question. Without the Navigation API nobody can ask.
    const onTraverse = (event: NavigateEvent) => {
      if (event.navigationType === "traverse" && event.cancelable) ask(event);
    };
    const { navigation } = window as Partial<Pick<Window, "navigation">>;
    navigation?.addEventListener("navigate", onTraverse);
    addEventListener("beforeunload", askBrowser);
    document.addEventListener("click", onClick, true);
    document.addEventListener("submit", onSubmit, true);
    return () => {
      navigation?.removeEventListener("navigate", onTraverse);
      removeEventListener("beforeunload", askBrowser);
      document.removeEventListener("click", onClick, true);
      document.removeEventListener("submit", onSubmit, true);
    };
  }, [isUnsaved, formId]);
  // A field that stands within the form may belong to another one, as Quick Find does.
  const onInput = ({ target }: { readonly target: EventTarget }) => {
    if ("form" in target && target.form instanceof HTMLFormElement && target.form.id === formId) setChangedOn(kept);
  };
  return { isUnsaved, onInput };
}
