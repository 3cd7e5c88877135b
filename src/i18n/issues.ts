import type { Issue } from "../model/issue.js";
import { issues as french } from "./fr/issues.js";
import type { IssueWords } from "./messages.js";

/* Fields whose values are written in a way of their own. */
const OWN_WORDS: readonly [RegExp, keyof IssueWords][] = [
  [/\/startTime date$/, "time"],
  [/(\/since|\/datePublished|^\/milestones\/\d+\/date) date$/, "period"],
  [/\/email url$/, "email"],
  [/\/press url$/, "press"],
  [/\/timeZone word$/, "zone"],
];

/** What says an issue in those words, French unless told otherwise: what is wrong and what to do. */
export const issueTeller =
  (words: IssueWords = french) =>
  ({ path, code }: Issue): string => {
    const [, key = code] = OWN_WORDS.find(([field]) => field.test(`${path} ${code}`)) ?? [];
    return words[key].replace("{}", path.slice(path.lastIndexOf("/") + 1));
  };
