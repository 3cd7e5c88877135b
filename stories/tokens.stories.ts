import { expect, fireEvent, userEvent } from "storybook/test";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";

import { onPage } from "./page.js";
import { Bench, tokenEditor } from "./token-editor.js";
import { scenario, type WidgetArgs } from "./widget.js";
import { actionMap, agenda, calls, memberWall, pledgeCounter, resources } from "./widgets.js";

const COLUMNS =
  "display: grid; gap: 24px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr)); align-items: start";

const all = (args: WidgetArgs): ReturnType<typeof html> => html`
  <div style="display: grid; gap: 24px">
    <div style=${COLUMNS}>${agenda({ ...args, max: 3 })} ${pledgeCounter(args)}</div>
    ${actionMap({ ...args, max: 5 })}
    <div style=${COLUMNS}>${resources({ ...args, max: 3 })} ${calls({ ...args, closed: true, max: 3 })}</div>
    ${memberWall({ ...args, max: 12 })}
  </div>
`;

/* What a designer has set stays while they look at other stories. */
const own = new Bench();
const faint = new Bench();

const meta: Meta<WidgetArgs> = {
  title: "Tokens",
  tags: ["!autodocs"],
  render: (args) => tokenEditor(own, all(args)),
  args: scenario("ready"),
  decorators: [onPage],
  parameters: { layout: "fullscreen", controls: { disable: true }, docs: { codePanel: false } },
};

export default meta;

/** Change a colour and see it on all widgets; copy the CSS into the page. Light and dark are in the toolbar. */
export const Editor: StoryObj<WidgetArgs> = {};

/** A colour that is too faint is told at once: here the borders of buttons and fields. */
export const TooFaint: StoryObj<WidgetArgs> = {
  name: "A colour too faint",
  render: (args) => tokenEditor(faint, all(args)),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole("button", { name: "The coalition’s" }));
    await expect(canvas.getByRole("status")).toHaveTextContent("stand out enough");
    await fireEvent.input(canvas.getByLabelText("--climat-control, light"), { target: { value: "#c5d0cd" } });
    await expect(canvas.getByRole("status")).toHaveTextContent("light: control on background has 1.6:1");
    await expect(canvasElement.querySelector(".css")).toHaveTextContent("light-dark(#c5d0cd, #7f9893)");
  },
};

/** The toolbar changes the page, and the widgets wear what was chosen on it, too. */
export const AnotherPage: StoryObj<WidgetArgs> = {
  name: "A beginning, on a dark page",
  globals: { scheme: "dark" },
  render: (args) => {
    const brick = new Bench();
    brick.start("Brick");
    return tokenEditor(brick, all(args));
  },
  play: async ({ canvas, canvasElement }) => {
    const stage = canvasElement.querySelector<HTMLElement>(".stage");
    await expect(stage?.style.getPropertyValue("--climat-accent")).toBe("light-dark(#8a2c0d, #ffb59a)");
    await expect(canvas.getByRole("status")).toHaveTextContent("stand out enough");
  },
};
