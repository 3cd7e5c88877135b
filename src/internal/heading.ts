import { html, nothing, type TemplateResult } from "lit/html.js";

/** What stands in an element. */
export type Content = TemplateResult | string;
type Render = (content: Content, part: string, id: string | typeof nothing) => TemplateResult;

const LEVELS: Record<number, Render> = {
  2: (content, part, id) => html`<h2 class=${part} part=${part} id=${id}>${content}</h2>`,
  3: (content, part, id) => html`<h3 class=${part} part=${part} id=${id}>${content}</h3>`,
  4: (content, part, id) => html`<h4 class=${part} part=${part} id=${id}>${content}</h4>`,
  5: (content, part, id) => html`<h5 class=${part} part=${part} id=${id}>${content}</h5>`,
  6: (content, part, id) => html`<h6 class=${part} part=${part} id=${id}>${content}</h6>`,
};

/** A heading. The attribute takes 2 to 6; what stands below the lowest, stands there as well. */
export const headingAt = (level: number, content: Content, part: string, id?: string): TemplateResult => {
  const renderAt = (LEVELS[Math.trunc(level)] ?? LEVELS[6]) as Render;
  return renderAt(content, part, id ?? nothing);
};

/** A name, in its own language where that is not the widget's. */
export const named = <T extends string | undefined>({
  name,
  lang,
}: {
  readonly name: T;
  readonly lang?: string;
}): T | TemplateResult => (lang ? html`<span lang=${lang}>${name}</span>` : name);
