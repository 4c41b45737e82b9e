import { TextLink } from "#components/ui/text-link";

/** What a text from the search field may mean; the text itself is not there any more. */
export const GuessList = ({ guesses }: { guesses: readonly { readonly href: string; readonly title: string }[] }) => (
  <section aria-labelledby="among" className="mb-10 max-w-prose">
    <h2 id="among" className="font-semibold text-xl">
      {guesses.length > 0 ? "It may be one of these" : "No article knows these words"}
    </h2>
    {guesses.length > 0 ? (
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {guesses.map(({ href, title }) => (
          <li key={href} className="py-2.5">
            <TextLink href={href} className="font-medium hover:underline">
              {title}
            </TextLink>
          </li>
        ))}
      </ul>
    ) : (
      <p className="mt-1 text-soft">Paste more of it below: the error word, what stands beside it, the HTTP status.</p>
    )}
  </section>
);
