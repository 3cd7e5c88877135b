import L from "leaflet";
import "leaflet/dist/leaflet.css";
import "./leaflet-map.css";
import { boundsOf, MAX_ZOOM, MIN_ZOOM } from "./map.js";
import { place } from "./page.js";

/** A Leaflet map without tiles and without motion, on all features. */
export const leafletMap = (features, node = place()) => {
  const [west, south, east, north] = boundsOf(features);
  return L.map(node, {
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    inertia: false,
  }).fitBounds([
    [south, west],
    [north, east],
  ]);
};

/** A disc with a number. */
export const discOf = (count) => L.divIcon({ html: String(count), className: "cluster", iconSize: [36, 36] });
