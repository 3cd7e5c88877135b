import { near as french } from "../../i18n/fr/near.js";
import type { Messages } from "../../i18n/messages.js";
import { css } from "../../styles/css-text.js";
import type { Place } from "../../model/place.js";
import type { Mark } from "./marks.js";
import { project, type WorldPoint } from "./projection.js";

/** Where the visitor stands, and what there is to say of it. */
export interface Nearby {
  readonly place?: WorldPoint;
  readonly note: string;
}

export const styles = css`
  .me {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 18px;
    block-size: 18px;
    margin: -9px;
    border: 3px solid var(--_background);
    border-radius: 50%;
    background: var(--_done);
    box-shadow: 0 0 0 3px var(--_done);
  }
  @media (forced-colors: active) {
    .me {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;

const TIMEOUT_MS = 15_000;
const FRESH_MS = 60_000;
const EARTH_KM = 6371;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

type Point = Required<Pick<Place, "latitude" | "longitude">>;

/** Kilometres between two places on the ground (haversine). */
export const kilometresBetween = (a: Point, b: Point): number => {
  const [dy, dx] = [radians(b.latitude - a.latitude) / 2, radians(b.longitude - a.longitude) / 2];
  const h =
    Math.sin(dy) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dx) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
};

const locate = (): Promise<GeolocationPosition> =>
  new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, reject, { maximumAge: FRESH_MS, timeout: TIMEOUT_MS });
  });

/** Asks the browser where the visitor is, who may refuse. The position goes nowhere but onto the map. Never rejects. */
export const findNearby = async (pins: readonly Mark[], messages: Messages | undefined): Promise<Nearby> => {
  const words = messages?.near ?? french;
  /* What was said before is gone by then: the same words would not be heard again. */
  await new Promise(requestAnimationFrame);
  try {
    const { coords } = await locate();
    let nearest: { name: string; distance: number } | undefined;
    for (const { item } of pins) {
      const distance = kilometresBetween(coords, item.location as Point);
      if (!(nearest && nearest.distance <= distance)) nearest = { name: item.name, distance };
    }
    return {
      place: project(coords.longitude, coords.latitude),
      note: nearest ? words.nearest(nearest.name, Math.round(nearest.distance)) : words.here,
    };
  } catch {
    return { note: words.nowhere };
  }
};
