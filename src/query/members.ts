import type { Member } from "../model/members.js";
import { byName } from "./alphabet.js";
import { bearing, type Narrowing } from "./narrowing.js";

/** Which members, in what order. */
export interface MemberQuery {
  readonly lang: string;
  readonly roles: readonly string[];
  readonly kinds: readonly string[];
  readonly narrowing: Narrowing;
  /** Rotates the order by this many places: a fair turn for each. */
  readonly turn: number;
}

/** Members under one title; the key is empty where there is one group. */
export interface MemberGroup {
  readonly key: string;
  readonly members: readonly Member[];
}

/** From those who speak for the coalition to the widest group. */
export const ROLE_ORDER = ["coordinator", "partner", "member"] as const;

/** The members asked for, in the language's alphabetical order, turned where a rotation is asked for. */
export const selectMembers = (members: readonly Member[], query: MemberQuery): Member[] => {
  const { roles, kinds, narrowing, turn, lang } = query;
  const chosen = byName(
    members.filter(
      bearing({ role: roles, kind: kinds, id: narrowing.members, territories: narrowing.territories }),
    ),
    lang,
  );
  const shift = turn % (chosen.length || 1);
  return [...chosen.slice(shift), ...chosen.slice(0, shift)];
};

/** Members in groups, the groups in the order of `keys`, the others after them. */
export const groupMembers = (
  members: readonly Member[],
  keysOf: (member: Member) => readonly string[],
  keys: readonly string[],
): MemberGroup[] => {
  const groups = new Map<string, Member[]>(keys.map((key) => [key, []]));
  for (const member of members) {
    for (const key of keysOf(member)) {
      const group = groups.get(key);
      if (group) group.push(member);
      else groups.set(key, [member]);
    }
  }
  return [...groups]
    .map(([key, list]) => ({ key, members: list }))
    .filter((group) => group.members.length > 0);
};
