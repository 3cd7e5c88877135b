import { ClimatCalls } from "../elements/calls/calls.js";
import { define } from "../internal/define.js";

define("climat-calls", ClimatCalls, import.meta.url);

declare global {
  interface HTMLElementTagNameMap {
    "climat-calls": ClimatCalls;
  }
}
