/** A widget's own page, by the folder it stands in. */
export type WidgetPage = "agenda" | "action-map" | "pledge-counter" | "member-wall" | "resources" | "calls";

/** What a widget's own page says around its widget. */
export interface PageWords {
  /** The page's name: the heading that its widget has in this language. */
  readonly titles: Readonly<Record<WidgetPage, string>>;
  /** « … n’est pas affiché pour le moment. » */
  readonly missing: Readonly<Record<WidgetPage, string>>;
  /** Who answers then: what stands before the Cerdd's name, and between it and its address. */
  readonly answers: readonly [string, string];
  /** The link to the page without what its address narrows. */
  readonly all: string;
  /** Whose page this is: what stands before the Cerdd's name, which ends the sentence. */
  readonly collective: string;
}
