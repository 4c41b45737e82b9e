import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { isHostName } from "#lib/domain/address/host-name";
import { parseSuffix } from "#lib/domain/address/my-domain";
import { ok, refuse } from "../domain/result.ts";
import type { ReadSetting } from "./read-settings.ts";

/** The address in the browser: scheme, host and port, nothing else. */
export const readWebUrl: ReadSetting<URL> = (text) => {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return refuse("is not an http(s) address");
  if (url.username !== "" || url.password !== "") return refuse("has a user name or a password in it");
  if (url.pathname !== "/") return refuse("has a path: Orglink answers at the top of its host");
  return /[?#]/.test(text) ? refuse("has something after the host: leave out ? and #") : ok(url);
};

/** Where the server listens. @see RFC 1123 §2.1 */
export const readHost: ReadSetting<string> = (text) => {
  if (/^\[.*\]$/.test(text)) return refuse("is written in brackets: leave them out");
  return isIP(text) !== 0 || isHostName(text) ? ok(text) : refuse("is neither an IP address nor a host name");
};

/** PostgreSQL's address; it holds a password, so nothing of it is ever shown. */
export const readDatabaseUrl: ReadSetting<string> = (text) =>
  /^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text)
    ? ok(text)
    : refuse("is not an address: write it as postgresql://user:password@host:5432/database, odd characters as %XX");

/** An address or a CIDR range. @see RFC 4632 §3.1, RFC 4291 §2.3 */
export const readProxy: ReadSetting<string> = (entry) => {
  const [address = "", prefix, ...more] = entry.split("/");
  const family = isIP(address);
  if (family === 0 && isHostName(address)) return refuse("is a host name: only addresses and ranges are believed");
  if (family === 0 || address.includes("%") || more.length > 0) return refuse("is neither an IP address nor a range");
  if (prefix === undefined) return ok(entry);
  const [shortest, longest] = prefixesOf(address, family);
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > longest) return refuse(`has no prefix from 1 to ${longest}`);
  if (Number(prefix) === 0) return refuse("is every address there is: then everybody's header would be believed");
  return Number(prefix) < shortest
    ? refuse(`is IPv4 written as IPv6, which has a prefix from ${shortest} to ${longest}: write it as IPv4`)
    : ok(entry);
};

/** Of IPv4 written as IPv6 (`::ffff:10.0.0.0`), the first 96 bits say only that. @see RFC 4291 §2.5.5.2 */
const prefixesOf = (address: string, family: number): readonly [shortest: number, longest: number] => {
  if (family === 4) return [1, 32];
  return [ipaddr.IPv6.parse(address).isIPv4MappedAddress() ? 97 : 1, 128];
};

/** The ending of further My Domains, such as `.my.crm.example`. */
export const readSuffix: ReadSetting<string> = (entry) => {
  const suffix = parseSuffix(entry);
  return suffix === null ? refuse("is no domain of two parts or more, such as .my.crm.example") : ok(suffix);
};
