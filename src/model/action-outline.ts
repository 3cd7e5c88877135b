import { type Action, ACTION_STATUSES, ACTIONS } from "./actions.js";
import type { Collection } from "./collection.js";
import { wordIn } from "./fields.js";
import { Outline } from "./outline.js";

/** An action as far as it takes to filter ten thousand and put them on a map. */
export class ActionOutline extends Outline<Action> {
  protected override read(): Action | undefined {
    return ACTIONS.read(this.reader);
  }

  get status(): Action["status"] {
    return wordIn(this.reader, "status", ACTION_STATUSES);
  }
}

/** The same actions as `ACTIONS`, each read as far as it is asked for. Their faults are told by `ACTIONS`. */
export const ACTION_OUTLINES: Collection<ActionOutline> = {
  key: ACTIONS.key,
  isOutline: true,
  read(record) {
    const id = record.token("id");
    const name = id && record.text("name");
    return name ? new ActionOutline(record, id, name) : undefined;
  },
};
