/** What the page reads off a map: its own attribute, and what its event tells. */
interface SharedMap extends HTMLElement {
  readonly selected?: string | undefined;
}

interface View {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
}

/**
 * Keeps what a visitor has chosen and where they have moved the map in the page's address: a link or a bookmark leads
 * back to it. Nothing is added to the history: the way back leads out of the page.
 */
export const shareView = (map: SharedMap): void => {
  let view: View | undefined;
  const write = (): void => {
    const url = new URL(location.href);
    const set = (name: string, value: string | undefined): void => {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    };
    set("selected", map.selected);
    if (view) {
      set("center", `${view.latitude.toFixed(4)},${view.longitude.toFixed(4)}`);
      set("zoom", view.zoom.toFixed(2));
    }
    if (url.href !== location.href) history.replaceState(history.state, "", url);
  };
  map.addEventListener("climat-view-change", (event) => {
    view = event;
    write();
  });
  /* Also what closes again, of which no event tells. The click is over when the widget has taken it. */
  map.addEventListener("click", () => setTimeout(write));
};
