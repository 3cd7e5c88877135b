import type { Choice } from "./choice.js";
import type { FeedNames } from "./names.js";
import type { Heights, Site } from "./snippets.js";
import type { ComposerWords } from "./words/words.js";

/** What the parts of the form need of the whole. */
export interface Composing {
  readonly choice: Choice;
  readonly site: Site;
  readonly words: ComposerWords;
  readonly names: FeedNames;
  /** What was typed and can't be taken, by option. */
  readonly refused: ReadonlyMap<string, string>;
  /** What is looked for in the lists of names, by option. */
  readonly lookedFor: ReadonlyMap<string, string>;
  /** What the frames measured, once both have. */
  readonly heights: Heights | undefined;
  readonly screen: keyof Heights;
  /** How the widget in the preview stands. */
  readonly status: string | undefined;
  /** What the CMS published, as pasted. */
  readonly published: string;
  /** Which button has copied last, and how that went. */
  readonly copied: { readonly what: string; readonly ok: boolean } | undefined;
  choose(choice: Choice): void;
  /** Every option as usual. */
  reset(): void;
  /** Takes an option's value as it is; `undefined` is as usual. */
  setOption(name: string, value: string | undefined): void;
  /** Takes what was typed where the option can have it. */
  enterOption(name: string, value: string): void;
  /** Where a keyboard goes on when the button that was pressed is gone. */
  focusOn(id: string): void;
  lookFor(name: string, words: string): void;
  turn(screen: keyof Heights): void;
  check(published: string): void;
  copy(what: string, text: string, rich?: string): Promise<void>;
}
