import { inTime } from "../feed/in-time.js";

/**
 * Tells the embedder, once, that an option says what nobody knows. The words for it come only then.
 *
 * @param choices the words there are, or the least and the most a number can be
 */
export const refuseOption = (
  element: Element,
  name: string,
  text: string,
  choices: readonly (string | number)[],
): void => {
  void inTime(import("./option-fault.js")).then((code) => {
    code?.tellOptionFault(element, name, text, choices);
  });
};
