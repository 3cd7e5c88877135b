import { emailIn, isEmail } from "./fields.js";
import { phoneLink } from "./phone.js";
import type { RecordReader } from "./record-reader.js";
import { readLink } from "./url.js";

/** How one reaches the coalition (contract §4). Links are absolute. */
export interface Contact {
  readonly email?: string;
  /** For journalists: http, https, `mailto:` or `tel:`, also where the feed has a bare address or number. */
  readonly press?: string;
  readonly newsletter?: string;
  readonly community?: string;
  /** The agenda as iCalendar. */
  readonly calendar?: string;
  /** Where one joins the coalition. */
  readonly join?: string;
}

/* A bare name would pass as a relative link that leads nowhere. */
const asLink = (text: string): string | undefined => {
  if (isEmail(text)) return `mailto:${text}`;
  return phoneLink(text) ?? (/\s/.test(text) ? undefined : text);
};

const readPress = (contact: RecordReader): string | undefined => {
  const text = contact.token("press");
  return text && (readLink(asLink(text), contact.context.base) ?? contact.fault("url", "press"));
};

/** The `contact` of a feed's head; a bad field costs that field alone. */
export const readContact = (head: RecordReader): Contact => {
  const contact = head.nested("contact");
  return contact
    ? {
        email: emailIn(contact, "email"),
        press: readPress(contact),
        newsletter: contact.link("newsletter"),
        community: contact.link("community"),
        calendar: contact.link("calendar"),
        join: contact.link("join"),
      }
    : {};
};
