/* What a webmaster would put on a page to say the same: a list of events, a map with clusters, a counter and a row of logos. */
import "./leaflet-global.js";
import "leaflet.markercluster";
import "leaflet.markercluster/dist/MarkerCluster.css";
import Splide from "@splidejs/splide";
import "@splidejs/splide/css";
import { CountUp } from "countup.js";
import { Calendar } from "fullcalendar";
import list from "fullcalendar/list";
import french from "fullcalendar/locales/fr";
import classic from "fullcalendar/themes/classic";
import "fullcalendar/skeleton.css";
import "fullcalendar/themes/classic/palette.css";
import "fullcalendar/themes/classic/theme.css";
import L from "leaflet";
import { leafletMap } from "./leaflet-map.js";
import { textOf } from "./map.js";
import { events } from "./page.js";

const { calendar, points, members, total } = await events();

new Calendar(document.querySelector("#agenda"), {
  plugins: [classic, list],
  locale: french,
  initialView: "list",
  views: { list: { duration: { days: 365 } } },
  events: calendar,
}).render();

const map = leafletMap(points.features, document.querySelector("#map"));
const clusters = L.markerClusterGroup();
clusters.addLayers(
  points.features.map(({ geometry, properties }) => {
    const [longitude, latitude] = geometry.coordinates;
    return L.marker([latitude, longitude], { title: properties.name }).bindPopup(textOf(properties));
  }),
);
map.addLayer(clusters);

new CountUp("counter", total).start();

const slideOf = ({ name, url, logo }) => {
  const slide = Object.assign(document.createElement("li"), { className: "splide__slide" });
  const link = Object.assign(document.createElement("a"), { href: url });
  link.append(
    Object.assign(new Image(logo.width, logo.height), { src: logo.url, alt: name, loading: "lazy" }),
  );
  slide.append(link);
  return slide;
};
document.querySelector(".splide__list").append(...members.map(slideOf));
new Splide("#members", { perPage: 6, label: "Membres" }).mount();
