import { LOADERS } from "./words/loaders.js";
import type { WidgetPage } from "./words/words.js";

const COALITION = "La Dynamique Climat COP\u00a021";

/* An element's texts, in their order: the links between them stay. It is in the page's language then. */
const say = (name: string, ...texts: readonly string[]): void => {
  const element = document.querySelector(`[data-words="${name}"]`);
  if (!element) return;
  const nodes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  texts.forEach((text, index) => {
    const node = nodes[index];
    if (node) node.textContent = text;
  });
  element.removeAttribute("lang");
};

/** Says a widget's page in a language, by its tag. Where there are no words for it, or they can't be had, it stays French and marked so. */
export const speak = async (page: WidgetPage, tag: string): Promise<void> => {
  const [primary = ""] = tag.toLowerCase().split("-");
  const words = (await LOADERS[primary]?.().catch(() => undefined))?.[primary];
  if (!words) return;
  const title = words.titles[page];
  say("title", `${title} – ${COALITION}`);
  say("name", ` – ${title}`);
  say("all", words.all);
  say("collective", words.collective);
  /* It is seen until the widget is there: who reads it shall not see it change and move. */
  await customElements.whenDefined(`climat-${page}`);
  say("missing", `${words.missing[page]} ${words.answers[0]}`, words.answers[1]);
};
