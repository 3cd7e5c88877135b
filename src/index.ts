export { ClimatActionMap } from "./elements/action-map/action-map.js";
export { ClimatAgenda } from "./elements/agenda/agenda.js";
export { ClimatCalls } from "./elements/calls/calls.js";
export { ClimatMemberWall } from "./elements/member-wall/member-wall.js";
export { ClimatPledgeCounter } from "./elements/pledge-counter/pledge-counter.js";
export { ClimatResources } from "./elements/resources/resources.js";
export { ClimatSelectEvent } from "./internal/select-event.js";
export { VERSION } from "./version.js";
