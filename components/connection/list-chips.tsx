import { TextLink } from "#components/ui/text-link";

export type ListChip = { readonly href: string; readonly label: string; readonly isCurrent: boolean };

/** Which connections the list shows: one of these, each an address. */
export function ListChips({ chips }: { chips: readonly ListChip[] }) {
  const rest = chips.slice(mostChips);
  return (
    <nav aria-label="Which connections" className="mb-6 print:hidden">
      <Chips chips={chips.slice(0, mostChips)} />
      {rest.length > 0 && (
        <details className="mt-2" open={rest.some(({ isCurrent }) => isCurrent)}>
          <summary className="cursor-pointer text-md text-soft hover:text-ink">More projects</summary>
          <div className="mt-2">
            <Chips chips={rest} />
          </div>
        </details>
      )}
    </nav>
  );
}

/** More would be a list of their own. */
const mostChips = 10;

const Chips = ({ chips }: { chips: readonly ListChip[] }) => (
  <ul className="flex flex-wrap gap-2">
    {chips.map(({ href, label, isCurrent }) => (
      <li key={href} className="min-w-0 max-w-full">
        <TextLink
          href={href}
          current={isCurrent}
          className="wrap-anywhere inline-flex min-h-9 items-center rounded-full border border-line px-3.5 py-1 text-md text-soft hover:border-edge hover:text-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:font-semibold aria-[current]:text-paper"
        >
          {label}
        </TextLink>
      </li>
    ))}
  </ul>
);
