import L from "leaflet";
import Supercluster from "supercluster";
import { discOf, leafletMap } from "./leaflet-map.js";
import { MAX_ZOOM, MIN_ZOOM, nameOf, RADIUS_PX, textOf } from "./map.js";
import { control, events } from "./page.js";

const { features } = await events();
const map = leafletMap(features);
const marks = L.layerGroup().addTo(map);
let clusters;

const markOf = ({ geometry, properties }) => {
  const [longitude, latitude] = geometry.coordinates;
  const at = [latitude, longitude];
  if (!properties.cluster) return L.marker(at, { title: properties.name }).bindPopup(textOf(properties));
  return L.marker(at, { icon: discOf(properties.point_count) }).on("click", () =>
    map.setView(at, clusters.getClusterExpansionZoom(properties.cluster_id)),
  );
};

const draw = () => {
  const bounds = map.getBounds();
  const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  marks.clearLayers();
  for (const cluster of clusters.getClusters(box, map.getZoom())) marks.addLayer(markOf(cluster));
};

const show = (left) => {
  clusters = new Supercluster({ radius: RADIUS_PX, extent: 256, minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM });
  clusters.load(left);
  draw();
};

show(features);
map.on("moveend", draw);
control({ all: features, show, nameOf, zoom: (step) => map.setZoom(map.getZoom() + step) });
