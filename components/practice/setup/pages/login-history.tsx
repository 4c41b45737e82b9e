import { Control } from "#components/screens/parts/control";
import type { PracticeRequest } from "#lib/practice/practice";
import type { SetupPageProps } from "../org-view.ts";
import { ClassicPage } from "./classic-page.tsx";
import { ClassicTable } from "./classic-table.tsx";

const shownAtMost = 20;

const isLogin = ({ path }: PracticeRequest) => path.endsWith("/services/oauth2/token");

/** Each request for a token, as the org's request log has them since the practice org was started. */
export function LoginHistory({ live, ring, org: { requests, settings } }: SetupPageProps) {
  const logins = requests.filter(isLogin).slice(0, shownAtMost);
  return (
    <ClassicPage
      live={live}
      title="Login History"
      sentence={
        <Control id="login-status" ring={ring}>
          {logins.length === 0
            ? "Nobody asked for a token since the practice org was started."
            : "Requests for a token, the latest first, with their Status. Other requests leave no line here."}
        </Control>
      }
    >
      {logins.length > 0 && (
        <ClassicTable
          caption="Login History"
          columns={["Login Time (UTC)", "Application", "Login Type", "Status"]}
          rows={logins.map(({ at, status }, index) => ({
            key: `${at}-${index}`,
            cells: [`${at.slice(0, 10)} ${at.slice(11, 19)}`, settings.appName, "Client Credentials", statusOf(status)],
          }))}
        />
      )}
    </ClassicPage>
  );
}

function statusOf(status: number | null): string {
  if (status === null) return "No answer";
  return status === 200 ? "Success" : `Failed (${status})`;
}
