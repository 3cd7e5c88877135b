import { ClimatResources } from "../elements/resources/resources.js";
import { define } from "../internal/define.js";

define("climat-resources", ClimatResources, import.meta.url);

declare global {
  interface HTMLElementTagNameMap {
    "climat-resources": ClimatResources;
  }
}
