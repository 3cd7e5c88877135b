import { html, nothing, type TemplateResult } from "lit/html.js";

type Content = TemplateResult | string;
type Render = (
  content: Content,
  part: string,
  id: string | typeof nothing,
  lang: string | typeof nothing,
) => TemplateResult;

const LEVELS: Record<number, Render> = {
  2: (content, part, id, lang) => html`<h2 class=${part} part=${part} id=${id} lang=${lang}>${content}</h2>`,
  3: (content, part, id, lang) => html`<h3 class=${part} part=${part} id=${id} lang=${lang}>${content}</h3>`,
  4: (content, part, id, lang) => html`<h4 class=${part} part=${part} id=${id} lang=${lang}>${content}</h4>`,
  5: (content, part, id, lang) => html`<h5 class=${part} part=${part} id=${id} lang=${lang}>${content}</h5>`,
  6: (content, part, id, lang) => html`<h6 class=${part} part=${part} id=${id} lang=${lang}>${content}</h6>`,
};

/** A heading, in its own language where that is not the widget's; a level that HTML does not have is brought into 2 to 6. */
export const headingAt = (
  level: number,
  content: Content,
  part: string,
  id?: string,
  lang?: string,
): TemplateResult => {
  const known = Math.min(Math.max(Math.trunc(level) || 3, 2), 6);
  return (LEVELS[known] as Render)(content, part, id ?? nothing, lang ?? nothing);
};
