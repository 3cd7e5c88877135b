import type { Member } from "../model/members.js";
import { byName } from "./alphabet.js";
import { bearing, type Narrowing } from "./narrowing.js";

/** Which members, in what order. */
export interface MemberQuery {
  readonly lang: string;
  readonly roles: readonly string[];
  readonly kinds: readonly string[];
  readonly narrowing: Narrowing;
}

/** Members under one title; the key is empty where there is one group. */
export interface MemberGroup {
  readonly key: string;
  readonly members: readonly Member[];
}

/** From those who speak for the coalition to the widest group. */
export const ROLE_ORDER = ["coordinator", "partner", "member"] as const;

/** The members asked for, in the language's alphabetical order. */
export const selectMembers = (members: readonly Member[], query: MemberQuery): Member[] => {
  const { roles, kinds, narrowing, lang } = query;
  return byName(
    members.filter(
      bearing({ role: roles, kind: kinds, id: narrowing.members, territories: narrowing.territories }),
    ),
    lang,
  );
};

/**
 * Members in groups, the groups in the order of `keys`, who is in none of them last, under an empty key.
 *
 * @param turn rotates each group by this many places: a fair turn at its front for each of its members
 */
export const groupMembers = (
  members: readonly Member[],
  keysOf: (member: Member) => readonly string[],
  keys: readonly string[],
  turn: number,
): MemberGroup[] => {
  const groups = new Map<string, Member[]>([...keys, ""].map((key) => [key, []]));
  for (const member of members) {
    const known = keysOf(member).filter((key) => groups.has(key));
    for (const key of known.length > 0 ? known : [""]) groups.get(key)?.push(member);
  }
  return [...groups]
    .filter(([, list]) => list.length > 0)
    .map(([key, list]) => {
      const shift = turn % list.length;
      return { key, members: [...list.slice(shift), ...list.slice(0, shift)] };
    });
};
