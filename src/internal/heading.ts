import { html, nothing, type TemplateResult } from "lit/html.js";

type Content = TemplateResult | string;
type Render = (content: Content, part: string, id: string | typeof nothing) => TemplateResult;

const LEVELS: Record<number, Render> = {
  2: (content, part, id) => html`<h2 class=${part} part=${part} id=${id}>${content}</h2>`,
  3: (content, part, id) => html`<h3 class=${part} part=${part} id=${id}>${content}</h3>`,
  4: (content, part, id) => html`<h4 class=${part} part=${part} id=${id}>${content}</h4>`,
  5: (content, part, id) => html`<h5 class=${part} part=${part} id=${id}>${content}</h5>`,
  6: (content, part, id) => html`<h6 class=${part} part=${part} id=${id}>${content}</h6>`,
};

/** A heading; a level that HTML does not have is brought into 2 to 6. */
export const headingAt = (level: number, content: Content, part: string, id?: string): TemplateResult => {
  const known = Math.min(Math.max(Math.trunc(level) || 3, 2), 6);
  return (LEVELS[known] as Render)(content, part, id ?? nothing);
};

/** A record's name, in its own language where that is not the widget's. */
export const named = ({ name, lang }: { readonly name: string; readonly lang?: string }): Content =>
  lang ? html`<span lang=${lang}>${name}</span>` : name;
