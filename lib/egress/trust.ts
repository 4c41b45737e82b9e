import { createSecureContext, rootCertificates, type SecureContext } from "node:tls";

/** The usual certificate authorities, and those of the operator (`ORGLINK_CA_FILE`), each as PEM. */
export const publicTrust = (extra: readonly string[]): SecureContext =>
  extra.length === 0 ? createSecureContext() : createSecureContext({ ca: [...rootCertificates, ...extra] });

/** A host that is dialled by table is believed with its own certificate authority and no other. */
export function privateTrusts(): (ca: string) => SecureContext {
  let last: { readonly ca: string; readonly trust: SecureContext } | undefined;
  return (ca) => {
    if (last?.ca !== ca) last = { ca, trust: createSecureContext({ ca }) };
    return last.trust;
  };
}
