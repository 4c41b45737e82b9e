import type { ProblemCode } from "#lib/domain/problem-codes";
import { otherLanguages } from "./text-languages.ts";

/** What programs, browsers and libraries say of the same situations, in logs and on screens. */
export const signs: readonly (readonly [sign: RegExp, code: ProblemCode, saidBy: string])[] = [
  [/\bAADSTS\d{4,8}|\bkeycloak\b|\bokta\b/i, "not-salesforce", "the name of another sign-in server"],
  [/getaddrinfo failed/i, "host-not-found", "the words for a name that does not exist"],
  [/refused to connect/i, "connection-refused", "a browser's words for a refused connection"],
  [/closed the connection|EOF occurred in violation/i, "connection-reset", "a connection that broke off"],
  [/gateway time-?out/i, "salesforce-unavailable", "the words of a gateway that waited in vain"],
  [/took too long to respond/i, "timed-out", "a browser's words for a time-out"],
  [/CertificateExpired|CertificateNotYetValid/, "tls-expired", "a certificate out of date"],
  [
    /RemoteCertificateNameMismatch|no name matching \S{1,255} found|no subject alternative (?:dns )?names? (?:matching|present)/i,
    "tls-wrong-name",
    "a certificate of another name",
  ],
  [/RemoteCertificateChainErrors|errors in the certificate chain/i, "tls-untrusted", "an unknown authority"],
  [/terminated the handshake/i, "tls-failed", "a failed TLS handshake"],

  [/\b407 (?:from proxy|proxy auth)|(?:HTTP code|response) 407/i, "proxy-login-required", "a proxy's status 407"],
  [
    /HTTP code \d{3} from proxy|CONNECT tunnel failed|tunnel connection failed|unable to tunnel|ERR_TUNNEL_CONNECTION_FAILED|ERR_PROXY_/i,
    "blocked-on-the-way",
    "a proxy that did not let it through",
  ],

  [
    /NXDOMAIN|ERR_NAME_NOT_RESOLVED|server not found|trouble finding that site|address could not be found/i,
    "host-not-found",
    "a browser's words for a name that does not exist",
  ],
  [
    /UnknownHostException|no such host|name could not be resolved|(?:unable|failed) to resolve/i,
    "host-not-found",
    "a program's words for an unknown host",
  ],
  [/name or service not known|nodename nor servname/i, "host-not-found", "a program's words for an unknown host"],
  [/NameResolutionError|getaddrinfo ENOTFOUND/i, "host-not-found", "a program's words for an unknown host"],
  [/temporary failure in name resolution|EAI_AGAIN/i, "name-server-unavailable", "a name server that did not answer"],

  [
    /no route to host|NoRouteToHost|ERR_INTERNET_DISCONNECTED|network is unreachable/i,
    "network-unreachable",
    "a missing route",
  ],
  [/ERR_CONNECTION_REFUSED|connection refused|actively refused/i, "connection-refused", "a refused connection"],
  [
    /ERR_CONNECTION_(?:RESET|CLOSED|ABORTED)|CONNECT_RESET_ERROR|connection reset|socket hang up|other side closed/i,
    "connection-reset",
    "a connection that broke off",
  ],
  [
    /remote end closed|ERR_EMPTY_RESPONSE|empty reply|premature close|END_OF_FILE_ERROR/i,
    "connection-reset",
    "a connection that broke off",
  ],
  [
    /ERR_(?:CONNECTION_)?TIMED_OUT|timed? ?out|deadline exceeded|execution expired/i,
    "timed-out",
    "the words for a time-out",
  ],
  [
    /(?:Connect|Read|Socket)Timeout|failed because the connected party did not|\.Timeout of \d/i,
    "timed-out",
    "the words for a time-out",
  ],

  [
    /certificate has expired|CERT_DATE_INVALID|EXPIRED_CERTIFICATE|not yet valid|SEC_E_CERT_EXPIRED|CertificateExpired|validity check failed/i,
    "tls-expired",
    "a certificate out of date",
  ],
  [
    /CERT_COMMON_NAME_INVALID|BAD_CERT_DOMAIN|hostname mismatch|SSLPeerUnverified|SEC_E_WRONG_PRINCIPAL/i,
    "tls-wrong-name",
    "a certificate of another name",
  ],
  [
    /certificate is valid for|no alternative certificate subject|altname/i,
    "tls-wrong-name",
    "a certificate of another name",
  ],
  [
    /CERT_AUTHORITY_INVALID|UNKNOWN_ISSUER|unknown authority|unable to get local issuer|SEC_E_UNTRUSTED_ROOT/i,
    "tls-untrusted",
    "an unknown authority",
  ],
  [
    /PKIX path|self[- ]signed|CERTIFICATE_VERIFY_FAILED|unable to verify the first|trust relationship|PartialChain|UntrustedRoot/i,
    "tls-untrusted",
    "an unknown authority",
  ],
  [
    /SSLHandshake|ERR_SSL_|SSL connection could not be established|handshake fail|like a TLS handshake|TLS secure channel|schannel: .{0,80}(?:failed|error)/i,
    "tls-failed",
    "a failed TLS handshake",
  ],
  [
    /zscaler|netskope|fortiguard|blue ?coat|cisco umbrella|policy_denied/i,
    "blocked-on-the-way",
    "the name of a web filter",
  ],
  [/captive portal/i, "captive-portal", "the words of a guest network"],
  [
    /ERR_TOO_MANY_REDIRECTS|too many (?:redirects|follow-up requests)/i,
    "redirected",
    "a browser's words for endless redirects",
  ],
  [
    /unexpected token .{0,8}<|unexpected token '?<|JSON\.parse: unexpected character/i,
    "not-salesforce-answer",
    "a page where JSON was expected",
  ],
  [/unexpected end of JSON|JSONDecodeError|unexpected end of file/i, "unreadable-answer", "an answer that is no JSON"],

  [
    /unexpected EOF|closed the transport stream|underlying connection was closed|socket disconnected/i,
    "connection-reset",
    "a connection that broke off",
  ],

  [/curl: \(3\)/, "address-not-an-address", "curl's number for an address it cannot read"],
  [/curl: \(5\)|could not resolve proxy/i, "name-server-unavailable", "curl's words for a proxy without an address"],
  [/curl: \(6\)|could not resolve host/i, "host-not-found", "curl's words for a name that does not exist"],
  [/curl: \(7\)/, "connection-refused", "curl's number for a connection that could not be opened"],
  [/curl: \(28\)/, "timed-out", "curl's number for a time-out"],
  [/curl: \((?:35|53|54|58|59|80)\)/, "tls-failed", "curl's number for a failed TLS handshake"],
  [/curl: \(51\)/, "tls-wrong-name", "curl's number for a certificate of another name"],
  [/curl: \((?:18|52|55|56|92)\)/, "connection-reset", "curl's number for a connection that broke off"],
  [/curl: \((?:60|77)\)|cURL error 60/, "tls-untrusted", "curl's number for an unknown authority"],
  [/curl: \(47\)/, "redirected", "curl's number for too many redirects"],

  [
    /\blogin invalid\b|computer activation|invalid password/i,
    "wrong-flow",
    "a Login History status of a password login",
  ],
  ...otherLanguages,
];

/** Transport codes as Node and undici print them; each is looked up in the faults' own table. */
export const faultCodePattern =
  /\b(?:E(?:AI_[A-Z]+|CONN[A-Z]+|NOTFOUND|NODATA|HOST[A-Z]+|NET[A-Z]+|TIMEDOUT|SOCKETTIMEDOUT|PIPE|PROTO)|UND_ERR_[A-Z_]+|HPE_[A-Z_]+|ERR_TLS_[A-Z_]+|CERT_[A-Z_]+|DEPTH_ZERO_[A-Z_]+|SELF_SIGNED_[A-Z_]+|UNABLE_TO_[A-Z_]+)\b/g;

/** Where logs, curl and browsers print an HTTP status; the first group is the number. */
export const statusPatterns: readonly RegExp[] = [
  /\bHTTP\/\d(?:\.\d)?["']?\s{1,4}(\d{3})\b/gi,
  /\bstatus(?:[ _-]?code)?["']?\s{0,3}(?:is|of|was|:|=)?\s{0,3}["']?(\d{3})\b/gi,
  /\bHTTP(?:\s?error)?[ :#]{1,3}(\d{3})\b/gi,
  /\berror[ :]{1,2}(\d{3})\b/gi,
  /\bERROR_HTTP_(\d{3})\b/g,
  /\b([45]\d{2})\s{0,2}-?\s{0,2}(?=\[?\{)/g,
  /^\s{0,8}(\d{3})(?:\s{1,3}(?=[A-Z{[<])|\s{0,8}$)/g,
  /\b(\d{3}):? (?=bad request|unauthorized|forbidden|not found|method not|too many requests|internal server|bad gateway|service unavailable|gateway time|proxy auth|request time)/gi,
];

/** Short ways people say it themselves; every word of one must occur, slips forgiven. */
export const sayings: readonly (readonly [code: ProblemCode, ...words: readonly string[]])[] = [
  ["consumer-secret-wrong", "secret wrong", "secret incorrect", "secret rotated", "secret changed", "secret expired"],
  ["consumer-key-unknown", "key wrong", "key unknown", "key incorrect", "client id wrong", "client id unknown"],
  ["consumer-key-unknown", "sandbox refresh", "sandbox refreshed", "app deleted", "app gone"],
  ["run-as-user-missing", "run as missing", "run as empty", "run as user missing", "run as email"],
  ["flow-not-enabled", "flow off", "flow disabled", "credentials flow", "checkbox flow"],
  ["user-not-approved", "user approved", "pre authorized", "permitted users"],
  ["run-as-user-inactive", "user deactivated", "user disabled", "user locked"],
  ["ip-restricted", "ip blocked", "ip range", "ip ranges", "ip address blocked", "ip whitelist"],
  ["login-hours", "outside hours", "login hours"],
  ["app-blocked", "app blocked", "unblock app"],
  ["app-disabled", "app disabled", "app status"],
  ["app-not-in-org", "other org", "wrong org", "app installed"],
  ["host-not-accepted", "wrong domain", "my domain required", "login salesforce com"],
  ["host-not-found", "dns", "host unknown", "unknown host", "name resolve"],
  ["timed-out", "timeout", "no answer", "no response", "hangs"],
  ["tls-untrusted", "certificate", "self signed"],
  ["connection-refused", "refused"],
  ["blocked-on-the-way", "proxy", "firewall", "firewall blocks", "proxy blocks", "web filter"],
  ["redirected", "redirect", "redirected"],
  ["my-domain-renamed", "domain renamed", "new domain"],
  ["rate-limited", "rate limit", "too many", "throttled"],
  ["salesforce-maintenance", "maintenance"],
  ["salesforce-unavailable", "outage", "salesforce down"],
  ["api-scope-missing", "scope missing", "api scope"],
  ["too-many-scopes", "many scopes"],
  ["api-disabled-for-user", "api enabled", "api user"],
  ["api-disabled-for-org", "api edition", "professional edition"],
  ["api-limit-reached", "api limit", "daily limit", "limit reached"],
  ["permission-missing", "permission", "forbidden", "no access"],
  ["session-invalid", "session expired", "token expired", "unauthorized"],
  ["run-as-user-password-expired", "password"],
  ["trial-expired", "trial"],
  ["org-inactive", "org closed", "org deleted"],
  ["rotation-switch-off", "rest secrets", "rotate secret", "rotation"],
];
