import type { Issue, IssueCode } from "../model/issue.js";
import { issues as french } from "./fr/issues.js";
import type { IssueWords } from "./messages.js";

/* How a field is written, in examples that every language reads. */
const EXAMPLES: readonly [RegExp, string][] = [
  [/startTime$/, "09:30"],
  [/(since|datePublished|^\/milestones\/\d+\/date)$/, "2014, 2014-05"],
  [/email$/, "climat@example.org"],
  [/press$/, "presse@example.org"],
];
const USUAL: Partial<Record<IssueCode, string>> = {
  date: "2015-12-01, 2015-12-01T14:30",
  url: "https://www.example.org/",
};

/** What says an issue in those words, French unless told otherwise: what is wrong and what to do. */
export const issueTeller =
  (words: IssueWords = french) =>
  ({ path, code }: Issue): string => {
    const usual = USUAL[code];
    const example = usual && (EXAMPLES.find(([field]) => field.test(path))?.[1] ?? usual);
    return words[code].replace("{}", example ?? path.slice(path.lastIndexOf("/") + 1));
  };
