/* The limit: a map written by hand for this one purpose, with nothing but the marks in view and the first twelve names. */
import { boundsOf, MAX_ZOOM, MIN_ZOOM, RADIUS_PX } from "./map.js";
import { control, events, place } from "./page.js";

const TILE_PX = 256;
const LISTED = 12;

const project = ({ longitude, latitude }) => {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [(longitude + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
};

const map = place();
const { offsetWidth: width, offsetHeight: height } = map;
const list = document.createElement("ul");
const layer = document.createElement("div");
map.append(layer, list);
map.style.overflow = "clip";
list.style.cssText = "position:absolute;left:100%";

const feed = await events();
const items = feed.actions.map((action) => ({ action, at: project(action.location) }));
const [west, south, east, north] = boundsOf(
  feed.actions.map(({ location }) => ({
    geometry: { coordinates: [location.longitude, location.latitude] },
  })),
);
const [left, top] = project({ longitude: west, latitude: north });
const [right, bottom] = project({ longitude: east, latitude: south });
const scale = Math.min(width / (right - left), height / (bottom - top));
let zoom = Math.floor(Math.log2(scale / TILE_PX));
let [x, y] = [(left + right) / 2, (top + bottom) / 2];
let shown = items;
let [dx, dy] = [0, 0];

/* One mark for each square of a grid. */
const draw = () => {
  const size = TILE_PX * 2 ** zoom;
  const cells = new Map();
  for (const { action, at } of shown) {
    const [px, py] = [(at[0] - x) * size + width / 2, (at[1] - y) * size + height / 2];
    if (px < 0 || py < 0 || px > width || py > height) continue;
    const key = Math.floor(px / RADIUS_PX) * 1000 + Math.floor(py / RADIUS_PX);
    const cell = cells.get(key);
    if (cell) cell.count++;
    else cells.set(key, { count: 1, px, py, action });
  }
  [dx, dy] = [0, 0];
  layer.style.translate = "";
  layer.replaceChildren(
    ...[...cells.values()].map(({ count, px, py, action }) => {
      const mark = document.createElement("button");
      mark.dataset.key = action.id;
      mark.style.cssText = `position:absolute;left:${px}px;top:${py}px`;
      mark.textContent = count > 1 ? count : "●";
      mark.title = action.name;
      return mark;
    }),
  );
};

const tell = () => {
  list.replaceChildren(
    ...shown.slice(0, LISTED).map(({ action }) => {
      const row = document.createElement("li");
      row.textContent = `${action.name}, ${action.location.addressLocality}`;
      return row;
    }),
  );
};

draw();
tell();
map.addEventListener("pointerdown", () => {
  const move = ({ movementX, movementY }) => {
    dx += movementX;
    dy += movementY;
    layer.style.translate = `${dx}px ${dy}px`;
  };
  const end = () => {
    removeEventListener("pointermove", move);
    const size = TILE_PX * 2 ** zoom;
    [x, y] = [x - dx / size, y - dy / size];
    draw();
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", end, { once: true });
});
control({
  all: items,
  nameOf: ({ action }) => action.name,
  show: (those) => {
    shown = those;
    draw();
    tell();
  },
  zoom: (step) => {
    zoom = Math.min(Math.max(zoom + step, MIN_ZOOM), MAX_ZOOM);
    draw();
  },
});
