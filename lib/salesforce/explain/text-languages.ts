import type { ProblemCode } from "#lib/domain/problem-codes";

/**
 * What Salesforce and operating systems say in German, French, Spanish, Chinese and Japanese where the language of the user, not
 * of the request, decides.
 */
export const otherLanguages: readonly (readonly [code: ProblemCode, phrases: readonly string[]])[] = [
  [
    "session-invalid",
    [
      "sitzung abgelaufen oder ung",
      "session abgelaufen oder ung",
      "sitzung ist abgelaufen oder ung",
      "session ist abgelaufen oder ung",
      "session expirée ou non valide",
      "sesión caducad",
      "sesión expirad",
      "sesión ha caducad",
      "sesión ha expirad",
      "sesión caducó",
      "セッションが期限切れ",
      "セッション期限切れ",
      "セッションが無効",
      "セッション無効",
    ],
  ],
  [
    "ip-restricted",
    [
      "eingeschränkte ip",
      "ip adresse nicht zul",
      "ip-adresse nicht zul",
      "ip restringida",
      "ip restreinte",
      "adresse ip non autoris",
      "制限された ip",
      "制限されたip",
      "ip アドレスは許可されて",
    ],
  ],
  [
    "run-as-user-frozen",
    [
      "gesperrt (eingefroren",
      "benutzer eingefroren",
      "benutzer ist eingefroren",
      "konto eingefroren",
      "utilisateur gelé",
      "utilisateur est gelé",
      "usuario congelado",
      "usuario está congelado",
      "ユーザーは凍結",
      "ユーザは凍結",
    ],
  ],
  [
    "run-as-user-inactive",
    [
      "benutzer inaktiv",
      "benutzer ist inaktiv",
      "utilisateur inactif",
      "utilisateur est inactif",
      "usuario inactivo",
      "usuario está inactivo",
      "ユーザーは無効",
      "ユーザは無効",
      "ユーザーが無効",
      "ユーザが無効",
      "ユーザーは有効ではありません",
      "ユーザが有効ではありません",
    ],
  ],
  [
    "host-not-found",
    [
      "remotename konnte nicht aufgel",
      "host ist unbekannt",
      "nom distant n'a pas pu être résolu",
      "hôte inconnu",
      "no se pudo resolver el nombre remoto",
      "nombre remoto",
      "host desconocido",
      "リモート名を解決できません",
      "不知道这样的主机",
    ],
  ],
  [
    "connection-refused",
    [
      "verbindung verweigert",
      "die verbindung verweigerte",
      "verweigerte die verbindung",
      "connexion refusée",
      "conexión rechazada",
      "conexión denegada",
      "接続を拒否",
      "积极拒绝",
    ],
  ],
  [
    "connection-reset",
    [
      "vom remotehost geschlossen",
      "verbindung wurde zurückgesetzt",
      "connexion existante a dû être fermée",
      "interrupción forzada",
      "远程主机强迫关闭",
      "強制的に切断されました",
    ],
  ],
  [
    "timed-out",
    [
      "zeitüberschreitung",
      "délai d'attente",
      "tiempo de espera",
      "接続がタイムアウト",
      "タイムアウトしました",
      "连接超时",
    ],
  ],
];
