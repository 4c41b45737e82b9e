"use client";

import { useEffect, useRef } from "react";
import { LinkButton } from "#components/ui/button";
import { CopyButton } from "#components/ui/copy-button";
import { Disclosure } from "#components/ui/disclosure";
import { TextLink } from "#components/ui/text-link";
import { ValueChip } from "#components/ui/value-chip";
import { verifySnippet } from "#lib/words/verify-snippet";

/** A signing secret that was made, and whose it is. */
export type NewSecret = { readonly secret: string; readonly channelHref: string };

type SigningSecretProps = NewSecret & { title: string; children: string };

/** A signing secret, the one time it is shown. Takes the focus, since it stands where a form was. */
export function SigningSecret({ title, secret, channelHref, children }: SigningSecretProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="signing-secret" className="grid max-w-prose grid-cols-[minmax(0,1fr)] gap-5">
      <div className="grid gap-1.5" role="status">
        <h2 ref={heading} id="signing-secret" tabIndex={-1} className="font-semibold text-xl">
          {title}
        </h2>
        <p className="text-soft">{children}</p>
      </div>
      <div className="grid gap-1.5">
        <p className="font-semibold text-md">Signing secret</p>
        <div className="flex flex-wrap items-center gap-2">
          <ValueChip>{secret}</ValueChip>
          <CopyButton value={secret} what="the signing secret" />
        </div>
        <p className="text-sm text-soft">
          Orglink shows it this once. If it is lost, replace it on the webhook’s page: nothing else has to be done anew.
        </p>
      </div>
      <Disclosure summary="How the receiver checks the signature" isOpen>
        <p>
          Notices are signed as <TextLink href="https://www.standardwebhooks.com/">Standard Webhooks</TextLink> says;
          most languages have a library for it. In JavaScript, after{" "}
          <code className="value">npm install standardwebhooks</code>:
        </p>
        <pre className="value mt-3 whitespace-pre-wrap rounded-md border border-line bg-well px-3.5 py-2.5 text-ink text-sm">
          {verifySnippet}
        </pre>
      </Disclosure>
      <div>
        <LinkButton href={channelHref} variant="primary">
          Go to the webhook
        </LinkButton>
      </div>
    </section>
  );
}
