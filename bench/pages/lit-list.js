/* The same as the limit, with Lit and no more: what a widget on LitElement costs before it does anything. */
import { html, LitElement } from "lit";
import { dayOf, firstToCome, lineOf } from "./coming.js";
import { control, events, place } from "./page.js";

class BareAgenda extends LitElement {
  static properties = { events: {} };

  render() {
    return firstToCome(this.events).map((event, index, shown) => {
      const date = dayOf(event);
      return html`
        ${index === 0 || dayOf(shown[index - 1]) !== date ? html`<h2>${date}</h2>` : ""}
        <h3>${event.name}</h3>
        <p>${lineOf(event)}</p>
      `;
    });
  }
}
customElements.define("bare-agenda", BareAgenda);

const feed = await events();
const agenda = Object.assign(document.createElement("bare-agenda"), { events: feed.events });
place().append(agenda);
control({
  all: feed.events,
  show: (left) => (agenda.events = left),
  next: () => undefined,
});
