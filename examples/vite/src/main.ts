import "dynamique-climat/define/action-map.js";
import "dynamique-climat/define/agenda.js";

const agenda = document.querySelector("climat-agenda");
const button = document.querySelector("button");
const status = document.querySelector("[role=status]");

button?.addEventListener("click", () => {
  if (agenda) agenda.max = (agenda.max ?? 0) + 1;
});

agenda?.addEventListener("climat-select", (event) => {
  if (status) status.textContent = `Ouvert : ${event.record.name}`;
});
