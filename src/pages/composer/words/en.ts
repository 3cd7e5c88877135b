import { optionsEn } from "./options-en.js";
import type { ComposerWords } from "./words.js";

const RAW_HTML = "Add a block for raw HTML or code, and paste the code into it.";
const ALONE = "Paste the link, alone in its paragraph.";

export const en: ComposerWords = {
  title: "Compose a widget",
  lead: "Choose, adjust, copy: the coalition’s calendar, map or logos appear on your site and keep themselves up to date. No technical knowledge is needed.",
  skip: "Skip to the composer",
  language: "Language of this page",
  steps: {
    widget: "What do you want to show?",
    options: "Adjust it",
    system: "Where will you paste it?",
    copy: "Copy",
    check: "Check what was published",
  },
  widgets: {
    agenda: { name: "Calendar", hint: "Events, day by day" },
    "action-map": { name: "Action map", hint: "What is done, and where" },
    "pledge-counter": { name: "Counter", hint: "The pledges made" },
    "member-wall": { name: "Organisations", hint: "Their logos, their links" },
    resources: { name: "Resources", hint: "Documents to download" },
    calls: { name: "Calls", hint: "Open calls for projects" },
  },
  links: {
    agenda: "The calendar of Dynamique Climat",
    "action-map": "The action map of Dynamique Climat",
    "pledge-counter": "The pledges of Dynamique Climat",
    "member-wall": "The organisations of Dynamique Climat",
    resources: "The resources of Dynamique Climat",
    calls: "The calls for projects of Dynamique Climat",
  },
  groups: { content: "Content", look: "Appearance", more: "Advanced settings" },
  options: optionsEn,
  usual: "As usual",
  all: "All",
  none: "None",
  today: "Today",
  findIn: "Find a name",
  noHeading: "No heading",
  feedDown: "The names could not be read. This page’s address keeps your choices; try again later.",
  ownFeedDown: "The feed named in the advanced settings could not be read: check its address.",
  refused: "This value won’t do: it is left out.",
  takes: {
    number: (least, most) => `It takes a whole number from ${least} to ${most}.`,
    address: "It takes a full address: https://…",
  },
  reset: "Back to the usual settings",
  system: { label: "Your tool", choose: "Choose from the list…" },
  systems: {
    "wordpress-admin": {
      name: "WordPress, administrator",
      hint: "Add a “Custom HTML” block and paste the code into it; in WordPress 7, open it first by its blue button. Pasted into a paragraph, only the link is left.",
    },
    "wordpress-editor": {
      name: "WordPress, editor",
      hint: "Add a “Custom HTML” block and paste the code into it; in WordPress 7, open it first by its blue button. Pasted into a paragraph, only the link is left.",
    },
    "wordpress-author": {
      name: "WordPress, author or contributor",
      hint: "WordPress removes scripts, frames and unknown tags that these roles paste: use the link, or its address, alone in its paragraph.",
    },
    "wordpress-multisite": {
      name: "WordPress network (multisite)",
      hint: "Only the super administrator may paste a script: paste the link, alone in its paragraph.",
    },
    "wordpress-com": {
      name: "WordPress.com, free plan",
      hint: "Scripts are removed for everybody: paste the link.",
    },
    spip: {
      name: "SPIP",
      hint: "Paste the link into the article’s text, alone between two empty lines; the script goes into the template inclure/head.html.",
    },
    drupal: { name: "Drupal, filtered or basic HTML", hint: ALONE },
    "drupal-full": {
      name: "Drupal, full HTML",
      hint: "Use the “Source” button; the script goes into the theme.",
    },
    typo3: { name: "TYPO3, text editor", hint: ALONE },
    "typo3-html": { name: "TYPO3, “HTML” element", hint: RAW_HTML },
    joomla: { name: "Joomla, author", hint: ALONE },
    "joomla-admin": {
      name: "Joomla, super user",
      hint: "In the editor’s code view, or in a “Custom” module without filter.",
    },
    wix: { name: "Wix", hint: "Add › Embed code › Embed a site: give it “The address alone” of step 4." },
    squarespace: { name: "Squarespace", hint: "Add a “Code” block of type HTML." },
    "google-sites": {
      name: "Google Sites",
      hint: "Insert › Embed › By URL: give it “The address alone” of step 4.",
    },
    webflow: { name: "Webflow", hint: "Add a “Code Embed” element." },
    jimdo: { name: "Jimdo Creator, Ghost, Blogger", hint: "Add an “HTML” element." },
    own: { name: "A site that we code ourselves", hint: "Paste the code where the widget should go." },
    mail: { name: "A newsletter", hint: "No email runs scripts: the link leads to the widget’s page." },
    other: {
      name: "Another, or I don’t know",
      hint: "Begin with the link: it survives everywhere. Step 5 tells whether you can do better.",
    },
  },
  place: {
    label: "The room it will have",
    values: { text: "A column of text", full: "The whole width", side: "A sidebar" },
  },
  shapes: {
    element: { name: "I can paste HTML", hint: "For an “HTML” or “code” block that keeps scripts." },
    div: {
      name: "My editor removes scripts",
      hint: "For an editor that keeps blocks, where the script is on the site already.",
    },
    link: {
      name: "I may only use links",
      hint: "Survives everywhere: a link alone in its paragraph, which becomes the widget if the script is on the site.",
    },
    iframe: {
      name: "A frame (iframe)",
      hint: "For a tool that “embeds a page” by its address and takes no script.",
    },
  },
  shape: { label: "What you may paste", suggested: "suggested" },
  code: {
    label: "To paste into your page",
    once: "Once for the whole site",
    onceHint:
      "For whoever runs the site, in the template of its pages. Without this script the link stays a link.",
    copy: "Copy the code",
    copyRich: "Copy the link",
    copyOnce: "Copy the script",
    address: "The address alone",
    addressHint: "For a tool that only asks for an address.",
    copyAddress: "Copy the address",
    copied: "Copied.",
    failed: "Copying was refused: select the text and copy it.",
    richHint: "Pasted into a visual editor it is a real link; pasted into an HTML view it is its code.",
    open: "Open the widget’s page",
    room: "Room is kept as the preview measured it: nothing moves when the widget comes.",
  },
  pinned: {
    name: "Pin the version",
    hint: "The script never changes again, and the browser checks its hash. You won’t get improvements.",
  },
  several: {
    name: "The page will have other widgets",
    hint: "They will share their code: it isn’t loaded in advance.",
  },
  preview: {
    title: "Preview",
    phone: "Phone",
    computer: "Computer",
    wide: { text: "Computer, column of text", full: "Computer", side: "Computer, sidebar" },
    frame: (widget) => `Preview: ${widget}`,
    empty: "With these settings there is nothing to show today: that is what your visitors will see.",
    past: "Show the archive instead",
    error: "The preview could not read the data.",
  },
  share: {
    button: "Copy the address of this composition",
    copied: "Address copied: it holds all your choices.",
    failed: "Copying was refused: copy the address from the browser’s address bar.",
  },
  check: {
    label: "Source code of the published page",
    how: "Open your published page, show its source (Ctrl + U, or right click “View page source”), copy all of it and paste it here. Nothing is sent.",
    clear: "Clear",
    yes: "yes",
    no: "no",
    found: { script: "The script", tag: "The tag or the frame", options: "The settings", link: "The link" },
    lost: (names) => `lost: ${names.join(", ")}`,
    verdicts: {
      works: {
        name: "All of it is there.",
        hint: "The widget and its settings are in the published page. There is nothing to do.",
      },
      lostOptions: {
        name: "The widget is there, but settings are gone.",
        hint: "Your tool removes attributes. Keep the link inside the tag: it carries the same settings; otherwise, paste the link alone.",
      },
      noScript: {
        name: "The tag is there, the script is not.",
        hint: "Your visitors see the link. Ask whoever runs the site to add the script once and for all, or take the frame.",
      },
      linkOnly: {
        name: "Only the link is left, and it works.",
        hint: 'It leads to the widget’s page. To become the widget in place, it needs the script on the site, with data-upgrade="links", and the link alone in its paragraph.',
      },
      sandboxed: {
        name: "The frame is there, but your tool has locked it.",
        hint: "The sandbox attribute forbids it any script: your visitors see only a few words and a link. Take the link instead.",
      },
      shownAsText: {
        name: "The code is shown as text.",
        hint: "You pasted it into the visual view. Delete it, then use the editor’s “HTML”, “code” or “source” view; if there is none, take the link.",
      },
      addressOnly: {
        name: "Only the address is left, as text.",
        hint: "Make it a link with the editor’s link button.",
      },
      scriptOnly: {
        name: "The script is there, the widget is not.",
        hint: "Now paste the block or the link where you want it: the script does the rest.",
      },
      otherWidget: {
        name: "There is a different widget.",
        hint: "Choose the same one in step 1, or paste the new code.",
      },
      nothing: {
        name: "Nothing survived.",
        hint: "Your tool removed everything, or this is not the right page. Check the address, then try the link: it survives everywhere.",
      },
    },
    use: (shape) => `Switch to “${shape}”`,
  },
  foot: "This page stores nothing: your choices are in its address only.",
};
