import type { CheckedAgainst } from "#lib/guide/step";

/** How current the page is, and what that rests on. */
export function CheckedAgainstLine({ checkedAgainst: { release, date, basis } }: { checkedAgainst: CheckedAgainst }) {
  return (
    <p className="text-faint text-sm">
      Checked in <time dateTime={date}>{monthOf(date)}</time> for Salesforce {release}, against {basis}. Orglink is not
      affiliated with Salesforce.
    </p>
  );
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
