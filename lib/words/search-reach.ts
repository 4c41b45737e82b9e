/** How far the search for connections reaches, by what the database has. */
export const searchReach = {
  all: "The search finds three characters or more anywhere, fewer at the beginning of a word.",
  latin:
    "The search finds Latin letters and digits anywhere from three characters on, other letters at the beginning of a word: the database’s locale is C and knows no others.",
  none: "The search finds beginnings of words only: this database does not let Orglink make the extension pg_trgm. Its owner can, by: create extension pg_trgm; then restart Orglink.",
} as const;
