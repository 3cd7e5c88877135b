import type { Messages } from "../messages.js";

/** The words of maps and routes, with the language's way to write a number. */
export const mapsOf = (
  number: (value: number) => string,
): Pick<Messages, "map" | "near" | "pan" | "chosen" | "tiles" | "route" | "related" | "takeAway"> => ({
  map: {
    zoomIn: "Inzoomen",
    zoomOut: "Uitzoomen",
    showAll: "Alles zien",
    aroundMe: "Rond mij",
    pan: "De kaart verplaatsen",
    help: "Pijltjes om te verschuiven, of van punt naar punt; plus en min om te zoomen, nul om alles te zien.",
    wheelHint: "Ctrl + scrollen om te zoomen",
    cluster: (count) => `${number(count)} acties, inzoomen`,
    fan: (count) => `${number(count)} acties vlak bij elkaar, uitspreiden`,
    stops: (numbers, fans) => `Haltes ${numbers}, ${fans ? "uitspreiden" : "inzoomen"}`,
    stop: (position) => `Halte ${position}`,
    credit: "Kaart: Natural Earth, GeoNames",
  },
  pan: { up: "Omhoog", left: "Naar links", right: "Naar rechts", down: "Omlaag" },
  chosen: { inList: "In de lijst bekijken" },
  near: {
    here: "U bent hier. Uw positie blijft op uw toestel.",
    nearest: (name, kilometres) =>
      `Het dichtst bij: ${name}, op ${kilometres < 1 ? "minder dan een kilometer" : `${number(kilometres)}\u00a0km`}. Uw positie blijft op uw toestel.`,
    nowhere: "Uw positie is niet beschikbaar.",
  },
  tiles: {
    show: (from) => `De gedetailleerde kaart tonen (${from})`,
    hide: "Terug naar de eenvoudige kaart",
    explain: (host) => `De beelden komen dan van ${host}, die uw IP-adres ziet.`,
    failed: "De gedetailleerde kaart is momenteel niet bereikbaar.",
  },
  route: {
    empty: "Deze route is momenteel niet beschikbaar.",
    list: "Haltes van de route",
    map: "Kaart van de route",
    previous: "Vorige halte",
    next: "Volgende halte",
    whole: "De hele route",
    count: (count) => `${count} haltes`,
    position: (position, count) => `Halte ${position} van ${count}`,
    selected: (position) => `${position}: `,
    action: "De actie",
    event: "De activiteit",
    navigate: "Erheen",
    line: "De lijn verbindt de haltes in volgorde; ze volgt de straten niet.",
  },
  related: { dates: "Data", credit: "Foto:", inAgenda: "in de agenda tonen" },
  takeAway: {
    copy: "De link naar deze weergave kopiëren",
    copied: "Link gekopieerd",
    link: "Deze weergave op haar pagina openen",
    geojson: "Downloaden als GeoJSON",
    gpx: "Downloaden als GPX, voor gps of telefoon",
  },
});
