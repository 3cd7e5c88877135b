import type { Place, Shape, Widget } from "../choice.js";
import type { Verdict } from "../survey.js";
import type { System } from "../systems.js";

interface Named {
  readonly name: string;
  readonly hint: string;
}

/** The words of a choice: its label, the names of its values, and what it means where that needs saying. */
export interface OptionWords {
  readonly label: string;
  readonly hint?: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** All that the composer says, in one language. */
export interface ComposerWords {
  readonly title: string;
  readonly lead: string;
  readonly skip: string;
  readonly language: string;
  readonly steps: {
    readonly widget: string;
    readonly options: string;
    readonly system: string;
    readonly copy: string;
    readonly check: string;
  };
  readonly widgets: Readonly<Record<Widget, Named>>;
  /** What the fallback link says on the editor's page. */
  readonly links: Readonly<Record<Widget, string>>;
  readonly groups: { readonly content: string; readonly look: string; readonly more: string };
  /** By the option's name; `widget.option` where a widget needs other words. */
  readonly options: Readonly<Record<string, OptionWords>>;
  readonly usual: string;
  readonly all: string;
  readonly none: string;
  readonly today: string;
  readonly findIn: string;
  readonly noHeading: string;
  readonly feedDown: string;
  /** Where the feed is one that the editor has named. */
  readonly ownFeedDown: string;
  readonly refused: string;
  /** What a field takes, where something else was typed. */
  readonly takes: {
    readonly number: (least: string, most: string) => string;
    readonly address: string;
  };
  readonly reset: string;
  readonly system: { readonly label: string; readonly choose: string };
  readonly systems: Readonly<Record<System, Named>>;
  readonly place: { readonly label: string; readonly values: Readonly<Record<Place, string>> };
  readonly shapes: Readonly<Record<Shape, Named>>;
  readonly shape: { readonly label: string; readonly suggested: string };
  readonly code: {
    readonly label: string;
    readonly once: string;
    readonly onceHint: string;
    readonly copy: string;
    readonly copyRich: string;
    readonly copyOnce: string;
    readonly address: string;
    readonly addressHint: string;
    readonly copyAddress: string;
    readonly copied: string;
    readonly failed: string;
    readonly richHint: string;
    readonly open: string;
    readonly room: string;
  };
  readonly pinned: Named;
  readonly several: Named;
  readonly preview: {
    readonly title: string;
    readonly phone: string;
    readonly computer: string;
    readonly wide: Readonly<Record<Place, string>>;
    readonly frame: (widget: string) => string;
    readonly empty: string;
    readonly past: string;
    readonly error: string;
  };
  readonly share: { readonly button: string; readonly copied: string; readonly failed: string };
  readonly check: {
    readonly label: string;
    readonly how: string;
    readonly clear: string;
    readonly yes: string;
    readonly no: string;
    readonly found: Readonly<Record<"script" | "tag" | "options" | "link", string>>;
    readonly lost: (names: readonly string[]) => string;
    readonly verdicts: Readonly<Record<Verdict, Named>>;
    readonly use: (shape: string) => string;
  };
  readonly foot: string;
}
