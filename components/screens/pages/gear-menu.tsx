import { Control, type Ring } from "../parts/control.tsx";
import { HeaderIcons } from "../parts/header-icons.tsx";
import { Icon, type IconName } from "../parts/icons.tsx";
import type { PageProps } from "./page-props.ts";

const apps = ["Leads", "Accounts", "Contacts", "Opportunities", "Calendar", "Forecasts", "Dashboards", "Reports"];
const cards = [
  { name: "Close Deals", under: "Opportunities owned by me and closing this quarter", link: "View Opportunities" },
  { name: "Plan My Accounts", under: "Accounts owned by me", link: "View Accounts" },
  { name: "Grow Relationships", under: "Contacts owned by me", link: "View Contacts" },
];

/** S1: any Lightning page with the gear menu open. Setup opens in a new tab. */
export function GearMenu({ ring, look }: PageProps) {
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
            <Control id="gear-icon" ring={ring} mark="start">
              <Icon name="gear" />
            </Control>
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
      {look === "new" ? <TrialMenu ring={ring} /> : <DeveloperMenu ring={ring} />}
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

function TrialMenu({ ring }: { readonly ring: Ring }) {
  return (
    <div className="sf-menu">
      <div className="sf-menu-title">
        <span>Setup Menu</span>
        <Icon name="close" />
      </div>
      <div className="sf-menu-selected">
        <Control id="setup-menu-item" ring={ring} mark="side">
          <MenuRow icon="gear" label="Setup" tint="blue" />
        </Control>
        <Icon name="outside" />
      </div>
      <MenuRow icon="gear" label="Salesforce Go" tint="green" />
      <MenuRow icon="towers" label="Your Account" tint="grey" />
      <MenuRow icon="plusTile" label="Agentforce Vibes" tint="blue" />
      <MenuRow icon="dots" label="Developer Console" tint="pink" />
      <div className="sf-menu-rest">Edit Page</div>
    </div>
  );
}

function DeveloperMenu({ ring }: { readonly ring: Ring }) {
  return (
    <div className="sf-menu">
      <div className="sf-menu-first">
        <Control id="setup-menu-item" ring={ring} mark="side">
          <div className="sf-menu-row">
            <Icon name="gear" className="sf-tint-blue" />
            <div>
              <div className="sf-strong sf-link">Setup</div>
              <div className="sf-over">Setup for current app</div>
            </div>
          </div>
        </Control>
      </div>
      <MenuRow icon="gear" label="Data Cloud Setup" tint="grey" />
      <MenuRow icon="gear" label="Service Setup" tint="pink" />
      <MenuRow icon="gear" label="Salesforce Go" tint="green" />
      <MenuRow icon="dots" label="Developer Console" tint="grey" />
    </div>
  );
}

type MenuRowProps = { readonly icon: IconName; readonly label: string; readonly tint: string };

function MenuRow({ icon, label, tint }: MenuRowProps) {
  return (
    <div className="sf-menu-row">
      <Icon name={icon} className={`sf-tint-${tint}`} />
      <span>{label}</span>
    </div>
  );
}
