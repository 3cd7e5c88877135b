import { html, type TemplateResult } from "lit/html.js";

/** What stands in an element. */
export type Content = TemplateResult | string;
type Render = (content: Content, part: string) => TemplateResult;

const LEVELS: Record<number, Render> = {
  2: (content, part) => html`<h2 class=${part} part=${part}>${content}</h2>`,
  3: (content, part) => html`<h3 class=${part} part=${part}>${content}</h3>`,
  4: (content, part) => html`<h4 class=${part} part=${part}>${content}</h4>`,
  5: (content, part) => html`<h5 class=${part} part=${part}>${content}</h5>`,
  6: (content, part) => html`<h6 class=${part} part=${part}>${content}</h6>`,
};

/** A heading. The attribute takes 2 to 6; what stands below the lowest, stands there as well. */
export const headingAt = (level: number, content: Content, part: string): TemplateResult =>
  ((LEVELS[Math.trunc(level)] ?? LEVELS[6]) as Render)(content, part);

/** A name, in its own language where that is not the widget's. */
export const named = <T extends string | undefined>({
  name,
  lang,
}: {
  readonly name: T;
  readonly lang?: string;
}): T | TemplateResult => (lang ? html`<span lang=${lang}>${name}</span>` : name);
