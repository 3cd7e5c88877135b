/*
 * Every kind of widget, for a page that has many of them: with what such a page asks for as soon as it is drawn, in one
 * file. What only some visitors need comes on demand, as everywhere.
 */
import "../define/action-map.js";
import "../define/agenda.js";
import "../define/calls.js";
import "../define/member-wall.js";
import "../define/pledge-counter.js";
import "../define/resources.js";
import "../elements/action-map/filterable.js";
import "../elements/action-map/map-view.js";
import "../elements/agenda/filterable.js";
import "../elements/calls/filterable.js";
import "../elements/member-wall/brings.js";
import "../elements/member-wall/filterable.js";
import "../elements/resources/filterable.js";
import "../interchange/publish-json-ld.js";
import "../internal/filter-bar.js";
import "../internal/filtering.js";
import "../internal/group.js";
