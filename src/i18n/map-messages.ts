/** The map's own words: they come with its code, after the list. */
export interface MapMessages {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly showAll: string;
  readonly aroundMe: string;
  /** Shows the buttons that move the map. */
  readonly pan: string;
  /** The keys that move it, for a reader who does not see it. */
  readonly help: string;
  readonly wheelHint: string;
  cluster(count: number): string;
  /** The same where it fans out: no zoom would part its actions, at one address or at two nearby. */
  fan(count: number): string;
  /** Stops of a route that stand too close: « Étapes 1, 2, zoomer ». */
  stops(numbers: string, fans: boolean): string;
  stop(number: number): string;
  readonly credit: string;
}

/** The buttons that move the map, fetched when a visitor asks for them. */
export interface PanMessages {
  readonly up: string;
  readonly left: string;
  readonly right: string;
  readonly down: string;
}

/** What was chosen on the map, fetched when a visitor chooses. */
export interface ChosenMessages {
  /** Leads from the map to what the list says of it. */
  readonly inList: string;
}

/** Where a visitor stands, fetched when they ask. */
export interface NearMessages {
  readonly here: string;
  /** The nearest item and how far it is, in kilometres. */
  nearest(name: string, kilometres: number): string;
  readonly nowhere: string;
}

/** A server's tiles, fetched where an embedder offers them. */
export interface TilesMessages {
  /** The button; `from` names the server: « IGN ». */
  show(from: string): string;
  readonly hide: string;
  /** What the button does with the visitor's address; `host` is the server's. */
  explain(host: string): string;
  readonly failed: string;
}

/** A day of visits, fetched where a map is one. */
export interface RouteMessages {
  readonly empty: string;
  readonly list: string;
  readonly map: string;
  readonly previous: string;
  readonly next: string;
  /** Shows all stops again. */
  readonly whole: string;
  count(count: number): string;
  position(number: number, count: number): string;
  /** Before a stop's name, for a reader who does not see the map. */
  selected(position: string): string;
  readonly action: string;
  readonly event: string;
  /** Opens the phone's own navigation. */
  readonly navigate: string;
  /** What the line on the map is not. */
  readonly line: string;
}

/** What an opened action shows beside its own record; fetched then. */
export interface RelatedMessages {
  /** Over the action's events. */
  readonly dates: string;
  readonly credit: string;
  readonly inAgenda: string;
}

/** Ways to share or download what a map shows, fetched when a visitor asks for them. */
export interface TakeAwayMessages {
  readonly copy: string;
  readonly copied: string;
  readonly link: string;
  readonly geojson: string;
  readonly gpx: string;
}
