/** What the bench runs in the page it measures: each function is sent there as text, and knows nothing of this file. */

/** Whether the first event is there. Names of made-up events all begin alike. */
export const isEventShown = () => {
  const widget = document.querySelector("#widget");
  const root = widget?.firstElementChild?.shadowRoot ?? widget;
  return !!root?.textContent.includes("Rendez-vous");
};

/** Whether there is a mark on the map; a page that draws on a canvas says it by an attribute. */
export const isMapShown = () => {
  const widget = document.querySelector("#widget");
  const root = widget?.firstElementChild?.shadowRoot ?? widget;
  return !!root?.querySelector("[data-key], .leaflet-marker-icon, [data-drawn]");
};

/** Whether agenda, map, counter and members are all there. */
export const areAllShown = () => {
  const roots = [
    document,
    ...[...document.querySelectorAll("#widget > *")].map(({ shadowRoot }) => shadowRoot),
  ];
  const has = (selector) => roots.some((root) => root?.querySelector(selector));
  return (
    has("[data-key], .leaflet-marker-icon") &&
    roots.some((root) => (root?.body ?? root)?.textContent.includes("Rendez-vous")) &&
    has("[part~=total], #counter:not(:empty)") &&
    has("[part~=member], .splide__slide")
  );
};

/** All elements of the widget, shadow roots included; and how far things moved. */
export const weigh = () => {
  const count = (root) =>
    [...root.querySelectorAll("*")].reduce(
      (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
      0,
    );
  const shifts = new PerformanceObserver(() => undefined);
  shifts.observe({ type: "layout-shift", buffered: true });
  const shift = shifts.takeRecords().reduce((sum, { value }) => sum + value, 0);
  return { elements: count(document.querySelector("#widget")), shift };
};

/** Before anything of the page's own: tells when what it is for has been painted first. */
export const watchFirst = (shown) => {
  window.firstShown = new Promise((resolve) => {
    const look = () => {
      if (!shown()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      return port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
};

/** From an event to the last frame of what it changes: in the document, or, as a `drawn` event tells, on a canvas. */
export const watchPaint = (type) => {
  const FRAMES = 8;
  const QUIET_MS = 600;
  const LIMIT_MS = 20_000;
  const widget = document.querySelector("#widget");
  window.painted = new Promise((resolve) => {
    const watch = () => {
      const start = performance.now();
      let [changed, last, quiet] = [false, undefined, 0];
      const change = () => {
        changed = true;
      };
      const observer = new MutationObserver(change);
      for (const root of [widget, widget.firstElementChild?.shadowRoot])
        if (root)
          observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
      widget.addEventListener("drawn", change);
      const frame = () => {
        const counts = changed;
        changed = false;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const now = performance.now();
          if (counts) [last, quiet] = [now, 0];
          else quiet++;
          /* What is worked out in pieces may paint long after its first frame. */
          const rests = last !== undefined && quiet >= FRAMES && now - last >= QUIET_MS;
          if (!rests && now - start < LIMIT_MS) return requestAnimationFrame(frame);
          observer.disconnect();
          return resolve(last === undefined ? undefined : last - start);
        };
        port2.postMessage(0);
      };
      requestAnimationFrame(frame);
    };
    addEventListener(type, watch, { capture: true, once: true });
  });
};

/** A place on the map where a drag begins that takes hold of no mark; CSS pixels of the window. */
export const freePlace = () => {
  const widget = document.querySelector("#widget");
  const root = widget.firstElementChild?.shadowRoot ?? document;
  const { left, top, width, height } = (root.querySelector(".map") ?? widget).getBoundingClientRect();
  for (let y = top + height / 2; y < top + height - 40; y += 7)
    for (let x = left + 40; x < left + width / 2; x += 7)
      if (!root.elementFromPoint(x, y).closest("button, a, .leaflet-marker-icon")) return { x, y };
  return { x: left + width / 2, y: top + height / 2 };
};

/** Before anything of the page's own. */
export const watchLongTasks = () => {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: "longtask", buffered: true });
};

export const seenLongTasks = () => window.longTasks;

/** Whether the counter, or the page that stands for the floor, has read its feed. */
export const hasRead = () =>
  "read" in window || document.querySelector("climat-pledge-counter")?.status === "ready";
