import { css } from "../styles/css-text.js";

/** What « Ajouter à mon agenda » or « Partager » opens: ways of one width, one under the other. */
export const waysStyles = css`
  .take-away-ways {
    display: grid;
    gap: calc(var(--_space) * 2);
    inline-size: fit-content;
    margin-block-start: calc(var(--_space) * 3);
  }
  .take-away-ways li > * {
    inline-size: 100%;
    text-align: center;
  }
`;
