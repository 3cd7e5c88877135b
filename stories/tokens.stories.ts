import { expect, fireEvent, userEvent } from "storybook/test";
import type { Meta, StoryObj } from "@storybook/web-components-vite";
import { html } from "lit";

import { onPage } from "./page.js";
import { tokenEditor } from "./token-editor.js";
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

const meta: Meta<WidgetArgs> = {
  title: "Tokens",
  tags: ["!autodocs"],
  render: (args) => tokenEditor(all(args)),
  args: scenario("ready"),
  decorators: [onPage],
  parameters: { layout: "fullscreen", controls: { disable: true }, docs: { codePanel: false } },
};

export default meta;

/** Change a colour and see it on all widgets; copy the CSS into the page. Light and dark are in the toolbar. */
export const Editor: StoryObj<WidgetArgs> = {};

/** A colour that is too faint is told at once. */
export const TooFaint: StoryObj<WidgetArgs> = {
  name: "A colour too faint",
  play: async ({ canvas, canvasElement }) => {
    await userEvent.click(canvas.getByRole("button", { name: "The coalition’s" }));
    await fireEvent.input(canvas.getByLabelText("--climat-text-muted, light"), {
      target: { value: "#98a6aa" },
    });
    await expect(canvas.getByRole("status")).toHaveTextContent("light: muted on background has 2.5:1");
    await expect(canvasElement.querySelector(".css")).toHaveTextContent("light-dark(#98a6aa, #a5b8b4)");
    await userEvent.click(canvas.getByRole("button", { name: "The coalition’s" }));
    await expect(canvas.getByRole("status")).toHaveTextContent("stand out enough");
  },
};
