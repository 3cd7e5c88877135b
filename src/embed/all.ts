import "../define/action-map.js";
import "../define/agenda.js";
import "../define/member-wall.js";
import "../define/pledge-counter.js";

import { readScriptDefaults } from "./script-defaults.js";

readScriptDefaults(import.meta.url);
