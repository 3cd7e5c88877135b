/* Under a frame's. */
const PIECE_MS = 12;

/**
 * Does work in pieces that no visitor feels: at once, as far as one piece reaches, the rest in turns of its own.
 *
 * @param work does a little each time it is asked for its next step, a millisecond's at most
 * @param done told when it is at its end: before this returns, where one piece was enough
 * @returns what ends it before
 */
export const inPieces = (work: Iterator<unknown>, done: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const piece = (): void => {
    for (const end = performance.now() + PIECE_MS; performance.now() < end;) {
      if (work.next().done) {
        done();
        return;
      }
    }
    timer = setTimeout(piece);
  };
  piece();
  return () => {
    clearTimeout(timer);
  };
};
