import { readScriptDefaults } from "./script-defaults.js";

/* Before the widgets are registered: the elements of the page read their options then. */
readScriptDefaults(import.meta.url);
