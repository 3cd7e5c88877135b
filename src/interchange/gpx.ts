import { placeWords, type Place } from "../model/place.js";

/** A route to be taken along. */
export interface GpxRoute {
  readonly name: string;
  readonly description?: string;
  readonly stops: readonly {
    readonly name: string;
    readonly startTime?: string;
    readonly location?: Place;
  }[];
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/* XML 1.0 knows no control characters but tab and line breaks, and no lone surrogates. */
const xml = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, "")
    .replace(/[&<>"]/g, (character) => String(ENTITIES[character]));

const tag = (name: string, text: string | undefined): string =>
  text ? `<${name}>${xml(text)}</${name}>` : "";

/**
 * A GPX 1.1 document (https://www.topografix.com/GPX/1/1/): the stops as way points, which every device shows, and as a
 * route, in order. A planned hour is words: `time` is when a point was recorded. A stop without a point is left out.
 */
export const gpxOf = ({ name, description, stops }: GpxRoute): string => {
  const points = (element: string): string =>
    stops
      .flatMap((stop, index) => {
        const { latitude, longitude } = stop.location ?? {};
        if (latitude === undefined || longitude === undefined) return [];
        const about = [stop.startTime, placeWords(stop.location)].filter(Boolean).join(" · ");
        return [
          `<${element} lat="${latitude.toFixed(6)}" lon="${longitude.toFixed(6)}">${tag("name", `${index + 1}. ${stop.name}`)}${tag("desc", about)}</${element}>`,
        ];
      })
      .join("\n");
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Dynamique Climat" xmlns="http://www.topografix.com/GPX/1/1">
<metadata>${tag("name", name)}${tag("desc", description)}</metadata>
${points("wpt")}
<rte>${tag("name", name)}
${points("rtept")}
</rte>
</gpx>
`;
};
