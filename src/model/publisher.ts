import { type Contact, readContact } from "./contact.js";
import { referenceIn } from "./fields.js";
import type { RecordReader } from "./record-reader.js";

/** Who speaks in a feed, by its head (contract §4). */
export interface Publisher {
  readonly name?: string;
  readonly url?: string;
  /** Id of the member that publishes it. */
  readonly publisher?: string;
  readonly contact: Contact;
}

/** Reads what a feed's head says of who publishes it. */
export const readPublisher = (head: RecordReader): Publisher => ({
  name: head.text("name"),
  url: head.link("url"),
  publisher: referenceIn(head, "publisher", "members"),
  contact: readContact(head),
});
