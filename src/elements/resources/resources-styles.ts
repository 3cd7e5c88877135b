import { css } from "../../styles/css-text.js";

/* Narrow: a kind is a line above its documents. Wide: it stands in a rail beside them. */
export const styles = css`
  .group {
    display: grid;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .title {
    margin-block-end: 0.5em;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.3;
  }
  .group ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr));
    gap: calc(var(--_space) * 4);
  }
  .resource {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 4);
    align-items: start;
  }
  /* In a narrow column it stands under its cover. */
  .resource p {
    flex: 1 1 6em;
  }
  .cover {
    flex: none;
    inline-size: 3.5em;
    border: 1px solid var(--_line);
    border-radius: min(var(--_radius), 3px);
  }
  img.cover {
    block-size: auto;
    max-block-size: 7em;
    object-fit: contain;
  }
  /* A sheet with its corner turned, and what it is. */
  .sheet {
    display: grid;
    place-items: end center;
    position: relative;
    aspect-ratio: 5 / 7;
    padding-block-end: 0.5em;
    border-start-end-radius: 1.25em;
    background: var(--_raised);
    color: var(--_muted);
  }
  .sheet::before {
    content: "";
    position: absolute;
    inset: 1em 0.6em auto;
    block-size: 1.6em;
    background: repeating-linear-gradient(var(--_line) 0 2px, transparent 2px 0.5em);
  }
  .sheet b {
    font-size: 0.75em;
    font-weight: 650;
    line-height: 1;
  }
  .name {
    font-weight: 650;
  }
  .facts {
    display: block;
    font-size: 0.875em;
  }
  .contact {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 6);
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .contact a {
    display: inline-block;
    padding-block: 3px;
  }
  .more {
    margin-block: 0 1em;
  }
  @container (min-width: 34em) {
    .group {
      grid-template-columns: 11em minmax(0, 1fr);
      gap: calc(var(--_space) * 4);
    }
  }
`;
