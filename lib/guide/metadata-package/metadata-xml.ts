const namespace = "http://soap.sforce.com/2006/04/metadata";

/** What stands in an element: a text, elements in it, or several elements of the same name. */
export type MetadataNode = { readonly [element: string]: string | MetadataNode | readonly MetadataNode[] };

/** Writes a file of Salesforce's Metadata API. Elements stand in the order of the alphabet, as a retrieve writes them. */
export function metadataXml(root: string, node: MetadataNode): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="${namespace}">`,
    ...elementsOf(node, "    "),
    `</${root}>`,
    "",
  ].join("\n");
}

function elementsOf(node: MetadataNode, indent: string): readonly string[] {
  return Object.keys(node)
    .sort()
    .flatMap((name) => {
      const content = node[name] ?? "";
      if (typeof content === "string") return [`${indent}<${name}>${escapeXml(content)}</${name}>`];
      const all = Array.isArray(content) ? content : [content];
      return all.flatMap((one) => [`${indent}<${name}>`, ...elementsOf(one, `${indent}    `), `${indent}</${name}>`]);
    });
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Escapes a text for XML. `>` too, so that `]]>` cannot come out of it (XML 1.0 §2.4). */
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
