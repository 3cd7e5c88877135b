import { inTime } from "../feed/in-time.js";
import { BUILT_IN, loadMessages, messagesHere, spokenLanguage } from "../i18n/language.js";
import type { Messages } from "../i18n/messages.js";
import { attributeAround, followAround } from "./around.js";

/** The language its element speaks, and that language's words once they are here. */
export class LanguageController {
  /* None yet. */
  lang = "";
  /** `undefined` for the built-in language, and while others are on their way. */
  messages?: Messages;
  readonly #host: HTMLElement & { requestUpdate(): void };
  #failed?: string;
  #leave?: () => void;

  constructor(host: HTMLElement & { requestUpdate(): void }) {
    this.#host = host;
  }

  /** Whether the words can be shown. */
  get ready(): boolean {
    return this.lang === BUILT_IN || !!this.messages;
  }

  hostConnected(): void {
    this.#leave = followAround(this.#host);
  }

  hostDisconnected(): void {
    this.#leave?.();
  }

  hostUpdate(): void {
    const wanted = spokenLanguage(this.#host.lang || attributeAround(this.#host, "lang")) || BUILT_IN;
    const messages = messagesHere(wanted);
    /* Where a language can't be fetched, French words are better than none. */
    const lang = !messages && wanted === this.#failed ? BUILT_IN : wanted;
    const isHere = lang === BUILT_IN || !!messages;
    /* What is being read stays until another language's words are here: a browser that translates a page changes `lang` under its reader. */
    if (isHere || !this.ready) [this.lang, this.messages] = [lang, messages];
    if (isHere) return;
    const update = (): void => {
      this.#failed = wanted;
      this.#host.requestUpdate();
    };
    /* At the end of the wait, and when they come, which may be later. */
    void inTime(loadMessages(wanted).then(update)).then(update);
  }
}
