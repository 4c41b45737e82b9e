import type { CheckedAgainst } from "#lib/guide/step";

/** How current the page is, and what that rests on. */
export function CheckedAgainstLine({ checkedAgainst: { release, date, basis } }: { checkedAgainst: CheckedAgainst }) {
  return (
    <p className="text-faint text-sm">
      Checked in <Month date={date} /> for Salesforce {release}, against {basis}. Orglink is not affiliated with
      Salesforce.
    </p>
  );
}

/** The same in a few words, under a picture. */
export function CheckedFor({ checkedAgainst: { release, date } }: { checkedAgainst: CheckedAgainst }) {
  return (
    <span>
      {release}, checked <Month date={date} />
    </span>
  );
}

function Month({ date }: { date: string }) {
  return <time dateTime={date}>{monthOf(date)}</time>;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2026-11" as people say it. */
function monthOf(date: string): string {
  const [year, month] = date.split("-");
  return `${months[Number(month) - 1] ?? ""} ${year ?? ""}`.trim();
}
