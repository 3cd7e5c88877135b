import type { BringsMessages, MemberWallMessages } from "../messages.js";
import { formats } from "./formats.js";

const { number } = formats;

export const memberWall: MemberWallMessages = {
  heading: "De deelnemende organisaties",
  empty: "Momenteel geen organisaties om te tonen.",
  roles: { coordinator: "Coördinatie", partner: "Partners", member: "Leden" },
  kinds: {
    "public-body": "Overheden",
    "local-authority": "Lokale besturen",
    association: "Verenigingen",
    company: "Bedrijven",
    education: "Onderwijs",
    "science-centre": "Wetenschapscentra",
    foundation: "Stichtingen",
    other: "Andere organisaties",
  },
  elsewhere: "Elders",
  rotation: "De volgorde verandert elke dag.",
  growth: "Hoe het collectief is gegroeid",
  structures: (count) => `${number(count)} ${count === 1 ? "organisatie" : "organisaties"}`,
  join: "Lid worden",
};

export const brings: BringsMessages = {
  count: (actions, events) =>
    [
      actions > 0 && `${number(actions)} ${actions === 1 ? "actie" : "acties"}`,
      events > 0 && `${number(events)} ${events === 1 ? "activiteit" : "activiteiten"}`,
    ]
      .filter(Boolean)
      .join(", "),
  ways: ["Naar de kaart", "Naar de agenda"],
};
