/* Leaflet's plugins look for it there. */
import L from "leaflet";

window.L = L;
