import { ClimatActionMap } from "../elements/action-map/action-map.js";
import { define } from "../internal/define.js";

define("climat-action-map", ClimatActionMap, import.meta.url);

declare global {
  interface HTMLElementTagNameMap {
    "climat-action-map": ClimatActionMap;
  }
}
