import { html, nothing } from "lit/html.js";

import { chosen as french } from "../../i18n/fr/chosen.js";
import { named } from "../../internal/heading.js";
import { renderWhole } from "../../internal/render-whole.js";
import { css } from "../../styles/css-text.js";
import type { MapHost } from "./map-host.js";
import type { MapItem } from "./marks.js";

/** Beside the map's buttons, as its notes are; a name of many words costs two lines, what the button does is never cut. */
export const styles = css`
  .pressed {
    max-inline-size: calc(100% - 56px);
  }
  .chosen-note {
    display: grid;
    justify-items: start;
    max-inline-size: 100%;
    padding: 4px 10px;
    text-align: start;
  }
  .chosen-note > :first-child {
    overflow: hidden;
    display: -webkit-box;
    max-inline-size: 100%;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .chosen-note span + span {
    font-size: 0.875em;
    font-weight: 400;
    text-decoration: underline;
  }
`;

/* Leads a visitor, and their keyboard, to what the list says of an item. */
const goToItem = ({ shadowRoot }: Element, id: string): void => {
  /* Under a map alone a visitor may have closed it. */
  const fold = shadowRoot?.querySelector<HTMLDetailsElement>("details.list");
  if (fold) fold.open = true;
  const row = shadowRoot?.querySelector(`[data-id="${CSS.escape(id)}"]`);
  row?.scrollIntoView({ block: "nearest" });
  row?.querySelector("summary")?.focus({ preventScroll: true });
};

/* Where it would lie on what was pressed, it stands above, as far as the map reaches: the map stays under the finger, and the focus in view. */
const keepClear = (note: HTMLElement, map: Element): void => {
  note.style.translate = "";
  const { top, right, bottom } = note.getBoundingClientRect();
  const most = map.getBoundingClientRect().top + 4 - top;
  const pin = map.querySelector(".pin[aria-pressed=true]")?.getBoundingClientRect();
  if (pin && pin.left < right && pin.top < bottom && pin.bottom > top)
    note.style.translate = `0 ${Math.max(pin.top - bottom, most)}px`;
};

/** Shows what was chosen, as long as it is. */
export type ChosenTeller = (selected: string | undefined) => void;

/**
 * What a visitor has chosen on the map, by its name: on a phone the list, where it has opened, may be far below; and the
 * keyboard would walk through all the rows before it.
 */
export const tellerOf = ({ id }: MapItem, host: MapHost, map: Element): ChosenTeller => {
  let isPlaced = false;
  return (selected) => {
    const go = (): void => {
      goToItem(host, id);
    };
    /* As it is called now: in a newer copy of the feed, in another language. A filter may hide it. */
    const chosen = id === selected ? host.drawn.find((item) => item.id === id) : undefined;
    const note =
      chosen &&
      html`<button class="chosen-note" part="button" @click=${go}>
        <span>${named(chosen)}</span> <span>${(host.messages?.chosen ?? french).inList}</span>
      </button>`;
    const place = map.querySelector<HTMLElement>(".pressed") as HTMLElement;
    renderWhole(note ?? nothing, place);
    /* Once: it doesn't hop about while the map moves. */
    if (note && !isPlaced) keepClear(place, map);
    isPlaced ||= !!note;
  };
};
