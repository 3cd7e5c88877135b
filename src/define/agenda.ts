import { ClimatAgenda } from "../elements/agenda/agenda.js";
import { define } from "../internal/define.js";

define("climat-agenda", ClimatAgenda, import.meta.url);

declare global {
  interface HTMLElementTagNameMap {
    "climat-agenda": ClimatAgenda;
  }
}
