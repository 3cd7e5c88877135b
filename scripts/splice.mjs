/**
 * Text with stretches of it replaced. Offsets are those of the text given; stretches don't overlap.
 *
 * @param {string} text
 * @param {readonly { start: number, end: number, text: string }[]} edits
 */
export const splice = (text, edits) => {
  let [at, result] = [0, ""];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
};
