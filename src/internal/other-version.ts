import { VERSION } from "../version.js";

/** Says, once, that the library is on the page already in another version (contract §5). */
export const tellOther = (versions: Set<string>): void => {
  if (!versions.has(VERSION)) {
    console.warn(
      `[dynamique-climat] ${[...versions].join(", ")} is on the page already; ${VERSION} stands back`,
    );
  }
  versions.add(VERSION);
};
