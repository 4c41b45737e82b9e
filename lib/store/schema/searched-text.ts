import { sql } from "drizzle-orm";
import { betweenWords } from "../../domain/text/search-terms.ts";

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Name, My Domain, org and Run As user of a connection as one text of words, with a space before the first and each other. */
export const searchedText = sql.raw(
  `(' ' || btrim(regexp_replace(translate((name_key || ' ' || my_domain || ' ' || org_name_key || ' ' || lower(coalesce(card->>'runAsUsername', '') collate "C")) collate "C", ${quoted(betweenWords)}, ${quoted(" ".repeat([...betweenWords].length))}), ' +', ' ', 'g')))`,
);
