import { CopyButton } from "#components/ui/copy-button";
import { supportCodeLabel } from "#lib/words/support-codes";

/** The spoken name of a check run, for the phone and for the search. */
export function SupportCode({ code }: { code: string }) {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span className="text-sm text-soft">{supportCodeLabel}</span>
      <span className="value select-all text-md sm:text-lg">{code}</span>
      <CopyButton value={code} what={supportCodeLabel} />
    </p>
  );
}
