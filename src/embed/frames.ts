import { urlOf } from "../model/url.js";

const MAX_HEIGHT_PX = 20_000;
const frames = new Set<HTMLIFrameElement>();

interface Resize {
  readonly type?: unknown;
  readonly version?: unknown;
  readonly height?: unknown;
}

/* Whoever a frame has led to since may speak, too. In a sandbox a page has no origin. */
const isOwn = (frame: HTMLIFrameElement, origin: string): boolean =>
  origin === "null" || origin === urlOf(frame.src)?.origin;

/* A box that keeps a ratio holds its frame so: nothing makes room for more, it would lie over what follows. */
const isLaidOver = (frame: Element): boolean => /absolute|fixed/.test(getComputedStyle(frame).position);

const resize = ({ source, data, origin }: MessageEvent<Resize | null>): void => {
  if (data?.type !== "climat-resize" || data.version !== 1) return;
  const height = Number(data.height);
  if (!(height > 0 && height < MAX_HEIGHT_PX)) return;
  for (const frame of frames) {
    if (!frame.isConnected) frames.delete(frame);
    else if (frame.contentWindow === source && isOwn(frame, origin) && !isLaidOver(frame))
      frame.style.height = `${height}px`;
  }
};

/** Gives a frame with one of our widget pages the height that the page tells. */
export const sizeFrame = (frame: HTMLIFrameElement): void => {
  if (frames.size === 0) addEventListener("message", resize);
  frames.add(frame);
  /* It may have spoken before anyone listened. */
  frame.contentWindow?.postMessage({ type: "climat-resize" }, "*");
};
