import { ClimatPledgeCounter } from "../elements/pledge-counter/pledge-counter.js";
import { define } from "../internal/define.js";

define("climat-pledge-counter", ClimatPledgeCounter, import.meta.url);

declare global {
  interface HTMLElementTagNameMap {
    "climat-pledge-counter": ClimatPledgeCounter;
  }
}
