export { ClimatActionMap } from "./elements/action-map/action-map.js";
export { ClimatAgenda } from "./elements/agenda/agenda.js";
export { ClimatMemberWall } from "./elements/member-wall/member-wall.js";
export { ClimatPledgeCounter } from "./elements/pledge-counter/pledge-counter.js";
export { ClimatSelectEvent } from "./internal/select-event.js";
export { VERSION } from "./version.js";
