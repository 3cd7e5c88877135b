import "./leaflet-global.js";
import "leaflet.markercluster";
import "leaflet.markercluster/dist/MarkerCluster.css";
import L from "leaflet";
import { discOf, leafletMap } from "./leaflet-map.js";
import { nameOf, RADIUS_PX, textOf } from "./map.js";
import { control, events } from "./page.js";

const { features } = await events();
const map = leafletMap(features);
const clusters = L.markerClusterGroup({
  maxClusterRadius: RADIUS_PX,
  animate: false,
  showCoverageOnHover: false,
  iconCreateFunction: (cluster) => discOf(cluster.getChildCount()),
});
const markers = new Map(
  features.map((feature) => {
    const [longitude, latitude] = feature.geometry.coordinates;
    const { name } = feature.properties;
    return [feature, L.marker([latitude, longitude], { title: name }).bindPopup(textOf(feature.properties))];
  }),
);

const show = (left) => {
  clusters.clearLayers();
  clusters.addLayers(left.map((feature) => markers.get(feature)));
};

show(features);
map.addLayer(clusters);
control({ all: features, show, nameOf, zoom: (step) => map.setZoom(map.getZoom() + step) });
