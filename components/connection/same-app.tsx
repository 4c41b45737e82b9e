import { TextLink } from "#components/ui/text-link";

type Other = { readonly href: string; readonly name: string; readonly by: "key" | "user" };

/** Says that another connection goes the same way: what is changed in Salesforce for one changes the other. */
export function SameApp({ others }: { others: readonly Other[] }) {
  if (others.length === 0) return null;
  const isKey = others.some(({ by }) => by === "key");
  return (
    <p className="mb-6 max-w-prose text-md text-soft">
      {isKey ? "The same app is used by " : "The same user of the same org is used by "}
      {others.map(({ href, name }, at) => (
        <span key={href}>
          {at > 0 && (at === others.length - 1 ? " and " : ", ")}
          <TextLink href={href}>{name}</TextLink>
        </span>
      ))}
      {isKey ? ": a new secret there ends this one, too." : ": what is taken from that user is missing here, too."}
    </p>
  );
}
