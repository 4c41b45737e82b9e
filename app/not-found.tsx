import type { Metadata } from "next";
import { PlainFrame } from "#components/shell/plain-frame";
import { LinkButton } from "#components/ui/button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PlainFrame>
      <h1 className="font-bold text-3xl">Nothing here</h1>
      <p className="text-lg text-soft">
        There is no page at this address, or it belongs to a workspace that you are not in.
      </p>
      <p>
        <LinkButton href="/" variant="strong">
          Go to Orglink
        </LinkButton>
      </p>
    </PlainFrame>
  );
}
