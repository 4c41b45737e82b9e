import { Control } from "../parts/control.tsx";
import { HeaderIcons } from "../parts/header-icons.tsx";
import { Icon } from "../parts/icons.tsx";
import { SetupMenu } from "../parts/setup-menu.tsx";
import type { PageProps } from "./page-props.ts";

const apps = ["Leads", "Accounts", "Contacts", "Opportunities", "Calendar", "Forecasts", "Dashboards", "Reports"];
const cards = [
  { name: "Close Deals", under: "Opportunities owned by me and closing this quarter", link: "View Opportunities" },
  { name: "Plan My Accounts", under: "Accounts owned by me", link: "View Accounts" },
  { name: "Grow Relationships", under: "Contacts owned by me", link: "View Contacts" },
];

/** S1: any Lightning page with the gear menu open. Setup opens in a new tab. */
export function GearMenu({ ring, look, live }: PageProps) {
  return (
    <div className="sf-window sf-home">
      <div className="sf-header sf-frame">
        <span className="sf-brand" />
        <span className="sf-global-search">
          <Icon name="search" />
          <span>Search...</span>
        </span>
        <HeaderIcons
          gear={
            live?.gear ?? (
              <Control id="gear-icon" ring={ring} mark="start">
                <Icon name="gear" />
              </Control>
            )
          }
        />
      </div>
      <div className="sf-app-bar sf-home-bar sf-frame">
        <Icon name="dots" className="sf-launcher" />
        <span className="sf-app-name">Sales</span>
        <span className="sf-app-tab sf-app-tab-selected">Home</span>
        {apps.map((name) => (
          <span key={name} className="sf-app-tab">
            {name} <Icon name="open" />
          </span>
        ))}
      </div>
      {!live && <SetupMenu look={look} ring={ring} />}
      <div className="sf-home-body sf-frame">
        <div className="sf-home-title">Seller Home</div>
        <div className="sf-home-cards">
          {cards.map(({ name, under, link }) => (
            <div key={name} className="sf-home-card">
              <div>
                <div className="sf-home-name">{name}</div>
                <div className="sf-over">{under}</div>
              </div>
              <span className="sf-home-chart" />
              <span className="sf-button sf-home-link">{link}</span>
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
