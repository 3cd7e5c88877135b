import { ClimatMemberWall } from "../elements/member-wall/member-wall.js";
import { define } from "../internal/define.js";

define("climat-member-wall", ClimatMemberWall, import.meta.url);

declare global {
  interface HTMLElementTagNameMap {
    "climat-member-wall": ClimatMemberWall;
  }
}
