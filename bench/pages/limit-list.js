/* The limit: a page written by hand that draws what is on screen and nothing else. */
import { dayOf, firstToCome, lineOf } from "./coming.js";
import { control, events, place } from "./page.js";

const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

const draw = (all) => {
  let day;
  place().replaceChildren(
    ...firstToCome(all).flatMap((event) => {
      const date = dayOf(event);
      const nodes = [element("h3", event.name), element("p", lineOf(event))];
      if (date !== day) nodes.unshift(element("h2", date));
      day = date;
      return nodes;
    }),
  );
};

const feed = await events();
draw(feed.events);
control({
  all: feed.events,
  show: draw,
  next: () => undefined,
});
