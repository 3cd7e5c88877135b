/* What the peers' pages have in common: each asks for its data as soon as its script runs, draws it, and lets the
 * bench narrow it by a word and turn the month, as a page would have to build it around that calendar. */

/** Where the calendar goes. */
export const place = () => document.querySelector("#widget");

/** The page's data, in the shape that its library takes: `agenda/fullcalendar-list.html` has `fullcalendar.json`. */
export const events = async () =>
  (await fetch(document.querySelector("[data-source]").dataset.source)).json();

/**
 * Lets the bench's own field and buttons work.
 *
 * @param show is given what the field's word leaves
 * @param nameOf what the word is looked for in
 * @param next turns the month
 * @param zoom by a step, in (1) or out (-1)
 */
export const control = ({ all, show, nameOf = ({ title, name = title }) => name, next, zoom }) => {
  document.querySelector("#filter").addEventListener("input", ({ target }) => {
    const word = target.value.toLowerCase();
    show(all.filter((item) => nameOf(item).toLowerCase().includes(word)));
  });
  document.querySelector("#next")?.addEventListener("click", () => next());
  document.querySelector("#in")?.addEventListener("click", () => zoom(1));
  document.querySelector("#out")?.addEventListener("click", () => zoom(-1));
};

/** Tells the bench that a canvas has been drawn. */
export const drawn = () => {
  place().dispatchEvent(new Event("drawn"));
};
