import type { ReactiveController, ReactiveControllerHost } from "lit";

import { BUILT_IN, loadMessages, messagesHere, supportedLanguage } from "../i18n/language.js";
import type { Messages } from "../i18n/messages.js";

/** The nearest `lang` around an element, through shadow roots. */
const langAround = (element: Element): string | undefined => {
  let node: Element | undefined = element;
  while (node) {
    const bearer: Element | null = node.closest("[lang]");
    if (bearer) return bearer.getAttribute("lang") ?? undefined;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : undefined;
  }
  return undefined;
};

/** The language its element speaks, and that language's words once they are here. */
export class LanguageController implements ReactiveController {
  lang = BUILT_IN;
  /** `undefined` for the built-in language, and while others are on their way. */
  messages?: Messages;
  /** Whether the words can be shown. */
  ready = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #failed?: string;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { lang } = this.#host;
    const wanted = supportedLanguage(lang || (langAround(this.#host) ?? BUILT_IN));
    this.lang = wanted === this.#failed ? BUILT_IN : wanted;
    this.messages = this.lang === BUILT_IN ? undefined : messagesHere(this.lang);
    this.ready = this.lang === BUILT_IN || !!this.messages;
    if (!this.ready) this.#load(this.lang);
  }

  /* Where a language can't be fetched, French words are better than none. */
  #load(lang: string): void {
    const show = (): void => {
      this.#host.requestUpdate();
    };
    loadMessages(lang).then(show, () => {
      this.#failed = lang;
      show();
    });
  }
}
