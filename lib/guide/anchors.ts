/** Where on a page of the guide one of its lines is, for links to it. Lines are counted from nought. */
export const anchors = {
  note: (line: number) => `note-${line + 1}`,
  slip: (line: number) => `slip-${line + 1}`,
  looksDifferent: (line: number) => `different-${line + 1}`,
  leftAlone: (line: number) => `left-alone-${line + 1}`,
  point: (section: string, line: number) => `${section}-${line + 1}`,
} as const;

/** Opens what is folded at the foot of a step, so that a link can lead to a line in there without a script. */
export const openAdvice = "advice=open";

export const isAdviceAsked = (query: { readonly advice?: string | string[] | undefined }): boolean =>
  query.advice === "open";
