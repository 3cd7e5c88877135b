import type { Messages } from "../messages.js";

/** The words of maps and routes, with the language's way to write a number. */
export const mapsOf = (
  number: (value: number) => string,
): Pick<Messages, "map" | "near" | "pan" | "chosen" | "tiles" | "route" | "related" | "takeAway"> => ({
  map: {
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    showAll: "See all",
    aroundMe: "Around me",
    pan: "Move the map",
    help: "Arrow keys to move, or from mark to mark; plus and minus to zoom, zero to see all.",
    wheelHint: "Ctrl + scroll to zoom",
    cluster: (count) => `${number(count)} actions, zoom in`,
    fan: (count) => `${number(count)} actions close together, spread out`,
    stops: (numbers, fans) => `Stops ${numbers}, ${fans ? "spread out" : "zoom in"}`,
    stop: (position) => `Stop ${position}`,
    credit: "Map: Natural Earth, GeoNames",
  },
  pan: { up: "Up", left: "Left", right: "Right", down: "Down" },
  chosen: { inList: "See in the list" },
  near: {
    here: "You are here. Your position stays on your device.",
    nearest: (name, kilometres) =>
      `Nearest: ${name}, ${kilometres < 1 ? "less than a kilometre" : `${number(kilometres)}\u00a0km`} away. Your position stays on your device.`,
    nowhere: "Your position is not available.",
  },
  tiles: {
    show: (from) => `Show the detailed map (${from})`,
    hide: "Back to the simple map",
    explain: (host) => `The images will come from ${host}, which will see your IP address.`,
    failed: "The detailed map can’t be reached right now.",
  },
  route: {
    empty: "This route isn’t available at the moment.",
    list: "Stops of the route",
    map: "Map of the route",
    previous: "Previous stop",
    next: "Next stop",
    whole: "Whole route",
    count: (count) => `${count} stops`,
    position: (position, count) => `Stop ${position} of ${count}`,
    selected: (position) => `${position}: `,
    action: "The action",
    event: "The event",
    navigate: "Go there",
    line: "The line joins the stops in order; it does not follow the streets.",
  },
  related: { dates: "Its dates", credit: "Credit:", inAgenda: "see in the calendar" },
  takeAway: {
    copy: "Copy the link to this view",
    copied: "Link copied",
    link: "Open this view on its page",
    geojson: "Download as GeoJSON",
    gpx: "Download as GPX, for a GPS or a phone",
  },
});
