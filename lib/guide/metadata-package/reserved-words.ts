/** Reserved keywords of the Apex Developer Guide, and SOQL's that can be no alias. Compared without regard to case. */
const keywords =
  "abstract activate and any array as asc autonomous begin bigdecimal blob boolean break bulk by byte case cast catch char " +
  "class collect commit const continue currency date datetime decimal default delete desc do double else end enum exception " +
  "excludes exit export extends false final finally first float for from global goto group having hint if implements import " +
  "in includes inner insert instanceof int integer interface into join last like limit list long loop map merge new not null " +
  "nulls number object of on or outer override package parallel pragma private protected public retrieve return rollback " +
  "select set short sobject sort static string super switch synchronized system testmethod then this throw time transaction " +
  "trigger true try undelete update upsert using virtual void webservice when where while with";

/** Names Windows keeps for devices: a file of that name cannot be unpacked there, whatever its suffix. */
const devices = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

const reserved: ReadonlySet<string> = new Set(keywords.split(" "));

/** Who has reserved a name: Salesforce's languages, or Windows for its devices; null when nobody has. */
export function reservedBy(name: string): "Salesforce" | "Windows" | null {
  const plain = name.toLowerCase();
  if (reserved.has(plain)) return "Salesforce";
  return devices.test(plain) ? "Windows" : null;
}
