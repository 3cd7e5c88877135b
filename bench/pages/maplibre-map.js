import { Map as MapLibreMap } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import { boundsOf, MAX_ZOOM, MIN_ZOOM, nameOf, RADIUS_PX } from "./map.js";
import { control, drawn, events, place } from "./page.js";

/* The least style that shows clusters: numbers would ask for fonts from a server. */
const STYLE = {
  version: 8,
  sources: {},
  layers: [{ id: "ground", type: "background", paint: { "background-color": "#d7e7ee" } }],
};

const { features } = await events();
const map = new MapLibreMap({
  container: place(),
  style: STYLE,
  bounds: boundsOf(features),
  minZoom: MIN_ZOOM - 1,
  maxZoom: MAX_ZOOM - 1,
  attributionControl: false,
  fadeDuration: 0,
});
map.on("load", () => {
  map.addSource("actions", {
    type: "geojson",
    data: { type: "FeatureCollection", features },
    cluster: true,
    clusterRadius: RADIUS_PX * 2,
    clusterMaxZoom: MAX_ZOOM - 1,
  });
  map.addLayer({
    id: "actions",
    type: "circle",
    source: "actions",
    paint: {
      "circle-radius": ["case", ["has", "point_count"], 17, 7],
      "circle-color": "#ffffff",
      "circle-stroke-color": "#00695c",
      "circle-stroke-width": 2,
    },
  });
  map.once("idle", () => {
    place().firstElementChild.dataset.drawn = "";
  });
});
map.on("render", drawn);
control({
  all: features,
  nameOf,
  show: (left) => map.getSource("actions").setData({ type: "FeatureCollection", features: left }),
  zoom: (step) => map.jumpTo({ zoom: map.getZoom() + step }),
});
