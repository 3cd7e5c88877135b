import GeoJSON from "ol/format/GeoJSON.js";
import VectorLayer from "ol/layer/Vector.js";
import OpenLayersMap from "ol/Map.js";
import "ol/ol.css";
import { transformExtent } from "ol/proj.js";
import Cluster from "ol/source/Cluster.js";
import VectorSource from "ol/source/Vector.js";
import { Circle, Fill, Stroke, Style, Text } from "ol/style.js";
import View from "ol/View.js";
import { boundsOf, MAX_ZOOM, MIN_ZOOM, nameOf, RADIUS_PX } from "./map.js";
import { control, drawn, events, place } from "./page.js";

const collection = await events();
const { features } = collection;
const reader = new GeoJSON({ featureProjection: "EPSG:3857" });
const read = reader.readFeatures(collection);
const source = new VectorSource({ features: read });

const styles = new Map();
const styleOf = (cluster) => {
  const count = cluster.get("features").length;
  if (!styles.has(count)) {
    styles.set(
      count,
      new Style({
        image: new Circle({
          radius: count > 1 ? 17 : 7,
          fill: new Fill({ color: count > 1 ? "#fff" : "#00695c" }),
          stroke: new Stroke({ color: "#00695c", width: 2 }),
        }),
        text: count > 1 ? new Text({ text: String(count), fill: new Fill({ color: "#00695c" }) }) : undefined,
      }),
    );
  }
  return styles.get(count);
};

const view = new View({ minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM });
const map = new OpenLayersMap({
  target: place(),
  view,
  layers: [new VectorLayer({ source: new Cluster({ distance: RADIUS_PX, source }), style: styleOf })],
});
view.fit(transformExtent(boundsOf(features), "EPSG:4326", "EPSG:3857"));
map.on("rendercomplete", () => {
  place().firstElementChild.dataset.drawn = "";
});
map.on("postrender", drawn);

const byFeature = new Map(features.map((feature, index) => [feature, read[index]]));
control({
  all: features,
  nameOf,
  show: (left) => {
    source.clear(true);
    source.addFeatures(left.map((feature) => byFeature.get(feature)));
  },
  zoom: (step) => view.setZoom(view.getZoom() + step),
});
