import type { ProblemCode } from "#lib/domain/problem-codes";

/**
 * What Salesforce and operating systems say in German, French, Spanish and Japanese where the language of the user, not of
 * the request, decides.
 */
export const otherLanguages: readonly (readonly [sign: RegExp, code: ProblemCode, saidBy: string])[] = [
  [
    /(?:sitzung|session) (?:ist )?abgelaufen oder ung|session expirée ou non valide|sesión (?:ha )?(?:caducad|expirad|caducó)|セッションが?(?:期限切れ|無効)/i,
    "session-invalid",
    "the words for an expired session",
  ],
  [
    /eingeschränkte ip|ip[- ]adresse nicht zul|ip (?:restringida|restreinte)|adresse ip non autoris|制限された\s?IP|IP アドレスは許可されて/i,
    "ip-restricted",
    "the words for a restricted IP address",
  ],
  [
    /(?:benutzer|konto) (?:ist )?(?:gesperrt \()?eingefroren|utilisateur (?:est )?gelé|usuario (?:está )?congelado|ユーザー?は凍結/i,
    "run-as-user-frozen",
    "the words for a frozen user",
  ],
  [
    /benutzer (?:ist )?inaktiv|utilisateur (?:est )?inactif|usuario (?:está )?inactivo|ユーザー?(?:は|が)(?:無効|有効ではありません)/i,
    "run-as-user-inactive",
    "the words for an inactive user",
  ],
  [
    /remotename konnte nicht aufgel|nom distant n'a pas pu être résolu|nombre remoto|リモート名を解決できません/i,
    "host-not-found",
    "a program's words for an unknown host",
  ],
  [
    /verbindung verweigert|connexion refusée|conexión (?:rechazada|denegada)|接続を拒否/i,
    "connection-refused",
    "a refused connection",
  ],
  [/zeitüberschreitung|délai d'attente|tiempo de espera|タイムアウト/i, "timed-out", "the words for a time-out"],
];
