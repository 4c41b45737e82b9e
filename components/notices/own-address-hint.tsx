import { Notice } from "#components/ui/notice";

/** Said while nobody has told Orglink under which address people reach it. */
export const OwnAddressHint = ({ address }: { address: string }) => (
  <Notice title="Links in notices open on this machine only">
    <p>
      They begin with <span className="value">{address}</span>. Whoever runs this Orglink sets{" "}
      <span className="value">ORGLINK_URL</span> to the address that people open it by.
    </p>
  </Notice>
);
