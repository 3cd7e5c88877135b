import { type Geometry, TERRITORIES, type Territory } from "../../model/terms.js";
import { css } from "../../styles/css-text.js";
import { gridUnits } from "./basemap-view.js";

/** Territories as the map draws them. */
export interface Shapes {
  /** SVG path data on the basemap's grid: all of them, and those the embedder chose. */
  readonly all: string;
  readonly chosen: string;
  /** Name and its place on the grid, the largest first. */
  readonly labels: readonly (readonly [name: string, x: number, y: number])[];
}

export const styles = css`
  .territories {
    fill: var(--_accent);
    fill-opacity: 0.07;
    fill-rule: evenodd;
    stroke: var(--_muted);
    stroke-dasharray: 2 3;
  }
  .territories.picked {
    fill-opacity: 0.18;
    stroke: var(--_accent);
    stroke-dasharray: none;
    stroke-width: 2px;
  }
  .town.territory {
    color: var(--_text);
    font-style: italic;
  }
`;

export const COLLECTIONS = [TERRITORIES] as const;

type Ring = readonly (readonly [x: number, y: number])[];

/* The reader has made sure of numbers at this depth; RFC 7946 allows a height after them. */
const ringsOf = ({ type, coordinates }: Geometry): Ring[] => {
  const polygons = (type === "Polygon" ? [coordinates] : coordinates) as readonly (readonly (readonly [
    number,
    number,
  ])[])[][];
  return polygons.flat().map((ring) => ring.map(([longitude, latitude]) => gridUnits(longitude, latitude)));
};

const pathOf = (rings: readonly Ring[]): string =>
  rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L")}Z`).join("");

/* Twice the area, and the centre of gravity (both by the shoelace formula). */
const centreOf = (ring: Ring): { area: number; x: number; y: number } => {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] as readonly [number, number];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  return { area: Math.abs(area), x: x / (3 * area), y: y / (3 * area) };
};

/** The shapes of the territories that have one. */
export const shapesOf = (territories: readonly Territory[], chosen: readonly string[]): Shapes => {
  const drawn = territories.flatMap(({ id, name, geometry }) => {
    if (!geometry) return [];
    const rings = ringsOf(geometry);
    const [largest] = rings.map(centreOf).sort((a, b) => b.area - a.area);
    return largest?.area ? [{ id, name, path: pathOf(rings), ...largest }] : [];
  });
  drawn.sort((a, b) => b.area - a.area);
  const paths = (shapes: typeof drawn): string => shapes.map(({ path }) => path).join("");
  return {
    all: paths(drawn),
    chosen: paths(drawn.filter(({ id }) => chosen.includes(id))),
    labels: drawn.map(({ name, x, y }) => [name, x, y] as const),
  };
};
