import { Act } from "./act.tsx";
import { Control, type Ring } from "./control.tsx";
import { Icon, type IconName } from "./icons.tsx";
import type { LiveAct } from "./live.ts";

type MenuProps = {
  readonly ring: Ring;
  /** What *Setup* does, where the menu is no picture. */
  readonly act?: LiveAct | undefined;
};

/** What the gear opens; the two looks show the menus of two kinds of org. */
export const SetupMenu = ({ look, ...menu }: MenuProps & { readonly look: "new" | "blue" }) =>
  look === "new" ? <TrialMenu {...menu} /> : <DeveloperMenu {...menu} />;

function TrialMenu({ ring, act }: MenuProps) {
  return (
    <div className="sf-menu">
      <div className="sf-menu-title">
        <span>Setup Menu</span>
        <Icon name="close" />
      </div>
      <div className="sf-menu-selected">
        <Control id="setup-menu-item" ring={ring} mark="side">
          <MenuRow icon="gear" label="Setup" tint="blue" act={act} />
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

function DeveloperMenu({ ring, act }: MenuProps) {
  return (
    <div className="sf-menu">
      <div className="sf-menu-first">
        <Control id="setup-menu-item" ring={ring} mark="side">
          <div className="sf-menu-row">
            <Icon name="gear" className="sf-tint-blue" />
            <div>
              <div className="sf-strong sf-link">{act ? <Act act={act}>Setup</Act> : "Setup"}</div>
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

type MenuRowProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly tint: string;
  readonly act?: LiveAct | undefined;
};

function MenuRow({ icon, label, tint, act }: MenuRowProps) {
  return (
    <div className="sf-menu-row">
      <Icon name={icon} className={`sf-tint-${tint}`} />
      {act ? <Act act={act}>{label}</Act> : <span>{label}</span>}
    </div>
  );
}
