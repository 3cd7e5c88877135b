import { html, nothing, type TemplateResult } from "lit/html.js";

import type { Messages } from "../i18n/messages.js";
import type { Feed } from "../model/feed.js";
import type { Narrowing } from "../query/narrowing.js";
import { ClimatElement } from "./climat-element.js";
import { goOnWithNew } from "./go-on.js";
import { idList } from "./id-list.js";
import { keepRecord } from "./keep-record.js";
import { checkIds } from "./known-ids.js";

const MOST_AT_ONCE = 100;

/**
 * A widget that shows a list: narrowed by attributes, and as long as `max` says until a visitor asks for more.
 *
 * @csspart more - The button for the items not shown yet
 */
export abstract class ListElement<Section extends keyof Messages> extends ClimatElement<Section> {
  /** How many items beyond `max` the visitor asked for. @internal */
  protected shownMore = 0;

  constructor() {
    super();
    /* Many press twice. What the first press has brought under the pointer, a row or a link to elsewhere, nobody meant. */
    let pressed: EventTarget | null;
    const press = (click: MouseEvent): void => {
      if (click.detail > 1 && click.target !== pressed) {
        click.preventDefault();
        click.stopPropagation();
      }
      pressed = click.target;
    };
    this.shadowRoot?.addEventListener("click", press as EventListener, true);
  }

  /** Draws its rows. @internal */
  protected override draw(root: ShadowRoot): void {
    keepRecord(root, () => {
      super.draw(root);
    });
  }

  /** What the attributes narrow the records to. @internal */
  protected get narrowing(): Narrowing {
    return {
      members: idList(this.member),
      themes: idList(this.theme),
      axes: idList(this.axis),
      territories: idList(this.territory),
    };
  }

  protected override welcome(feed: Feed): void {
    checkIds(this, this.narrowing, feed);
  }

  /** The first items, as many as `max` says. @internal */
  visible<T>(items: readonly T[], most: number): readonly T[] {
    return items.slice(0, (this.max ?? most) + this.shownMore);
  }

  /**
   * The button for the others.
   *
   * @param ahead how many of them stand there already
   * @internal
   */
  renderMore(hidden: number, ahead = 0): TemplateResult | typeof nothing {
    if (hidden <= 0) return nothing;
    /* « The rest » of ten thousand would hold up the page: a portion at a time. */
    const portion = Math.min(hidden, MOST_AT_ONCE);
    const show = (): void =>
      void goOnWithNew(this, () => {
        this.shownMore += portion + ahead;
        this.requestUpdate();
      });
    return html`<p class="more">
      <button part="button more" @click=${show}>${this.common.more(portion, hidden)}</button>
    </p>`;
  }
}
