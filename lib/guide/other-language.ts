import type { GuidePage } from "./guide-page.ts";
import { checkedAgainst } from "./step.ts";

/** How to read Setup in English for the length of the job. */
export const otherLanguage: GuidePage = {
  title: "My Setup is in another language",
  lead: "The guide uses Salesforce's English labels to the letter. Switch your own user to English for the job; it changes what you see, nobody else, and no data.",
  sections: [
    {
      id: "to-english",
      title: "To English",
      ordered: true,
      points: [
        { title: "Settings", text: "Click your picture at the top right of any Salesforce page, then Settings." },
        {
          title: "Language & Time Zone",
          text: "In the column at the left, open the first group (My Personal Information), then this page. Its fields are Time Zone, Locale and Language, each with a code or a city that reads the same in every language.",
        },
        {
          title: "Language",
          text: "Note what it says now. Choose English. Leave Locale and Time Zone: they set how dates and numbers look.",
          value: "English",
        },
        { title: "Save", text: "Then reload the tab with Setup." },
      ],
    },
    {
      id: "and-back",
      title: "And back",
      points: [
        {
          title: "Settings, Language & Time Zone, Language",
          text: "Choose what it was, and save. Nothing else to undo.",
        },
      ],
    },
    {
      id: "without-switching",
      title: "Without switching",
      points: [
        {
          title: "The buttons lead there in any language",
          text: "Once Orglink knows your My Domain, every step has a button to the right page. The order of fields and boxes is the same in all languages.",
        },
        {
          title: "English is not offered?",
          text: "An org can limit the languages its users choose from; whoever runs the org can add it in Setup, Language Settings.",
        },
      ],
    },
  ],
  checkedAgainst,
};
