import "../define/action-map.js";
import "../define/agenda.js";
import "../define/member-wall.js";
import "../define/pledge-counter.js";

import { startEmbedding } from "./embedding.js";

startEmbedding(import.meta.url);
