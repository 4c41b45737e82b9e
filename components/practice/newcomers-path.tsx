import { TextLink } from "#components/ui/text-link";

/** From nothing to a connection that has been broken and mended once. */
export function NewcomersPath({ connectHref }: { connectHref: string }) {
  return (
    <section aria-labelledby="path-title" className="mt-10 max-w-prose">
      <h2 id="path-title" className="font-semibold text-xl">
        A first connection, in three minutes
      </h2>
      <ol className="mt-3 grid gap-2.5">
        <Step number={1}>Choose an org that is set up as the guide says, and copy its My Domain.</Step>
        <Step number={2}>
          <TextLink href={connectHref}>Connect Salesforce</TextLink>: paste it, and go to <strong>Connect</strong>.
        </Step>
        <Step number={3}>
          In the org’s Setup, open the app’s <strong>Settings</strong>, copy Consumer Key and Consumer Secret into the
          form, and press <strong>Connect to Salesforce</strong>.
        </Step>
        <Step number={4}>
          Untick one control in its Setup, save, press <strong>Test now</strong> on the connection, and see what the
          problem looks like.
        </Step>
      </ol>
      <p className="mt-4 text-soft">
        To walk the whole guide instead, take an org that has no app yet: every button of the guide that would open
        Salesforce opens that org’s Setup here, with the control ringed.
      </p>
    </section>
  );
}

function Step({ number, children }: { number: number; children: React.ReactNode }) {
  return (
    <li className="grid grid-cols-[1.75rem_1fr] gap-x-3">
      <span
        aria-hidden="true"
        className="grid size-7 place-items-center rounded-full border border-edge text-sm text-soft tabular-nums"
      >
        {number}
      </span>
      <span className="pt-0.5">{children}</span>
    </li>
  );
}
