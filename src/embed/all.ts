import "./all-defaults.js";

/* In the order in which the file packs best. */
import "../define/agenda.js";
import "../define/calls.js";
import "../define/action-map.js";
import "../define/member-wall.js";
import "../define/pledge-counter.js";
import "../define/resources.js";

import { startEmbedding } from "./embedding.js";

startEmbedding(import.meta.url);
