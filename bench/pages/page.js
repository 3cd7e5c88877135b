/* What the peers' pages have in common: each asks for its data as soon as its script runs, draws it, and lets the
 * bench narrow it by a word and turn the month, as a page would have to build it around that calendar. */

/** Where the calendar goes. */
export const place = () => document.querySelector("#widget");

/** The page's data, in the shape that its library takes: `agenda/fullcalendar-list.html` has `fullcalendar.json`. */
export const events = async () =>
  (await fetch(document.querySelector("[data-source]").dataset.source)).json();

/** Lets the bench's own field and button work; `show` is given what is left. */
export const control = ({ all, show, next }) => {
  document.querySelector("#filter").addEventListener("input", ({ target }) => {
    const word = target.value.toLowerCase();
    show(all.filter(({ title, name = title }) => name.toLowerCase().includes(word)));
  });
  document.querySelector("#next").addEventListener("click", () => next());
};
