import { LinkButton } from "#components/ui/button";
import { RelativeTime } from "#components/ui/relative-time";

type SigningSecretKeptProps = {
  /** ISO 8601 in UTC; null: one secret signs. */
  previousUntil: string | null;
  /** For those who may. */
  replaceHref: string | null;
};

/** That a webhook’s secret is kept and not shown, and the way to another one. */
export const SigningSecretKept = ({ previousUntil, replaceHref }: SigningSecretKeptProps) => (
  <section aria-labelledby="signing" className="mt-12 max-w-prose">
    <h2 id="signing" className="font-semibold text-xl">
      Signing secret
    </h2>
    <p className="mt-1 text-soft">
      Kept sealed. It was shown once, when it was made.
      {previousUntil && (
        <>
          {" "}
          The one before signs too, and stops <RelativeTime at={previousUntil} />.
        </>
      )}
    </p>
    {replaceHref && (
      <p className="mt-3">
        <LinkButton href={replaceHref} size="small">
          Replace the secret
        </LinkButton>
      </p>
    )}
  </section>
);
