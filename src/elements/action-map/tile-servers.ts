import { urlOf } from "../../model/url.js";

/** A server of map tiles. */
export interface TileServer {
  /** `ign`, `osm-fr`, or the host of the embedder's template. */
  readonly id: string;
  /** As the button names it. */
  readonly name: string;
  /** Address with `{z}` `{x}` `{y}`, and where the server has them `{s}` (a, b, c) and `{r}` (`@2x` on fine screens). */
  readonly template: string;
  /** Who would see the visitor's address. */
  readonly host: string;
  /** Whom the tiles ask to be named, with a link where they ask for one. */
  readonly credits: readonly (readonly [text: string, url?: string])[];
}

/*
 * IGN: Géoplateforme, WMTS without a key, matrix set PM, which is Web Mercator
 * (https://ignf.github.io/cartes.gouv.fr-documentation/fr/guides-utilisateur/acceder-aux-geodonnees/diffusion/wmts), Licence
 * Ouverte. OpenStreetMap France: an association's donated servers, whose makers are named with the data's, and the
 * data's with a link to their licence.
 */
const KNOWN: readonly TileServer[] = [
  {
    id: "ign",
    name: "IGN",
    template:
      "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
    host: "data.geopf.fr",
    credits: [["© IGN", "https://www.ign.fr/"]],
  },
  {
    id: "osm-fr",
    name: "OpenStreetMap France",
    template: "https://{s}.tile.openstreetmap.fr/osmfr/{z}/{x}/{y}.png",
    host: "tile.openstreetmap.fr",
    credits: [
      ["© les contributeurs d’OpenStreetMap", "https://www.openstreetmap.org/copyright"],
      ["rendu OpenStreetMap France", "https://www.openstreetmap.fr/"],
    ],
  },
];

const isTemplate = (tiles: string): boolean => ["{z}", "{x}", "{y}"].every((field) => tiles.includes(field));

/** The server an embedder names; `undefined` where the word is none and the template no address. */
export const tileServer = (tiles: string, attribution: string | undefined): TileServer | undefined => {
  const known = KNOWN.find(({ id }) => id === tiles);
  if (known) return known;
  if (!isTemplate(tiles)) return undefined;
  const address = tileAddress(tiles, 0, 0, 0);
  const url = urlOf(address, document.baseURI);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const { host } = url;
  return { id: host, name: host, template: tiles, host, credits: attribution ? [[attribution]] : [] };
};

/** Address of a tile: its level, column and row. */
export const tileAddress = (template: string, z: number, x: number, y: number): string => {
  const fields: Record<string, string | number> = {
    z,
    x,
    y,
    s: "abc".charAt((x + y) % 3),
    r: window.devicePixelRatio > 1 ? "@2x" : "",
  };
  return template.replace(/\{([zxysr])\}/g, (_, field: string) => String(fields[field]));
};
