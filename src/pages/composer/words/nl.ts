import { optionsNl } from "./options-nl.js";
import type { ComposerWords } from "./words.js";

const RAW_HTML = "Voeg een blok voor HTML of code toe en plak de code erin.";
const ALONE = "Plak de link, alleen in zijn alinea.";

export const nl: ComposerWords = {
  title: "Een widget samenstellen",
  lead: "Kies, stel in, kopieer: de agenda, de kaart of de logo’s van het collectief verschijnen op uw site en blijven vanzelf actueel. Technische kennis is niet nodig.",
  skip: "Naar het samenstellen",
  language: "Taal van deze pagina",
  steps: {
    widget: "Wat wilt u tonen?",
    options: "Stel het in",
    system: "Waar gaat u het plakken?",
    copy: "Kopieer",
    check: "Controleer wat gepubliceerd is",
  },
  widgets: {
    agenda: { name: "De agenda", hint: "De activiteiten, dag per dag" },
    "action-map": { name: "De actiekaart", hint: "Wat er gebeurt, en waar" },
    "pledge-counter": { name: "De teller", hint: "De aangegane engagementen" },
    "member-wall": { name: "De organisaties", hint: "Hun logo’s, hun links" },
    resources: { name: "De documenten", hint: "Om te downloaden" },
    calls: { name: "De oproepen", hint: "Open projectoproepen" },
  },
  links: {
    agenda: "De agenda van de Dynamique Climat",
    "action-map": "De actiekaart van de Dynamique Climat",
    "pledge-counter": "De engagementen van de Dynamique Climat",
    "member-wall": "De organisaties van de Dynamique Climat",
    resources: "De documenten van de Dynamique Climat",
    calls: "De projectoproepen van de Dynamique Climat",
  },
  groups: { content: "Inhoud", look: "Uiterlijk", more: "Meer instellingen" },
  options: optionsNl,
  usual: "Zoals gewoonlijk",
  all: "Alles",
  none: "Geen",
  today: "Vandaag",
  findIn: "Een naam zoeken",
  noHeading: "Zonder titel",
  feedDown:
    "De namen konden niet gelezen worden. Het adres van deze pagina bewaart uw keuzes; probeer later opnieuw.",
  ownFeedDown:
    "De feed die bij ‘Meer instellingen’ is opgegeven, kon niet worden gelezen: controleer het adres.",
  refused: "Deze waarde kan niet: ze wordt weggelaten.",
  takes: {
    number: (least, most) => `Vul een geheel getal in van ${least} tot ${most}.`,
    address: "Vul een volledig adres in: https://…",
  },
  reset: "Terug naar de gewone instellingen",
  system: { label: "Uw systeem", choose: "Kies uit de lijst…" },
  systems: {
    "wordpress-admin": {
      name: "WordPress, beheerder",
      hint: "Voeg een blok ‘Aangepaste HTML’ toe en plak de code erin; open het in WordPress 7 eerst met de blauwe knop. In een alinea geplakt blijft alleen de link over.",
    },
    "wordpress-editor": {
      name: "WordPress, redacteur",
      hint: "Voeg een blok ‘Aangepaste HTML’ toe en plak de code erin; open het in WordPress 7 eerst met de blauwe knop. In een alinea geplakt blijft alleen de link over.",
    },
    "wordpress-author": {
      name: "WordPress, auteur of bijdrager",
      hint: "WordPress verwijdert bij deze rollen scripts, kaders en onbekende tags: plak de link, of het adres ervan, alleen in een alinea.",
    },
    "wordpress-multisite": {
      name: "WordPress-netwerk (multisite)",
      hint: "Alleen de superbeheerder mag een script plakken: plak de link, alleen in zijn alinea.",
    },
    "wordpress-com": {
      name: "WordPress.com, gratis formule",
      hint: "Scripts worden er voor iedereen verwijderd: plak de link.",
    },
    spip: {
      name: "SPIP",
      hint: "Plak de link in de tekst van het artikel, alleen tussen twee lege regels; het script hoort in het skelet inclure/head.html.",
    },
    drupal: { name: "Drupal, gefilterde of eenvoudige HTML", hint: ALONE },
    "drupal-full": {
      name: "Drupal, volledige HTML",
      hint: "Gebruik de knop ‘Bron’; het script hoort in het thema.",
    },
    typo3: { name: "TYPO3, teksteditor", hint: ALONE },
    "typo3-html": { name: "TYPO3, element ‘HTML’", hint: RAW_HTML },
    joomla: { name: "Joomla, auteur", hint: ALONE },
    "joomla-admin": {
      name: "Joomla, superbeheerder",
      hint: "In de codeweergave van de editor, of in een eigen module zonder filter.",
    },
    wix: {
      name: "Wix",
      hint: "Toevoegen › Code insluiten › Een site insluiten: geef ‘Alleen het adres’ uit stap 4.",
    },
    squarespace: { name: "Squarespace", hint: "Voeg een blok ‘Code’ van het type HTML toe." },
    "google-sites": {
      name: "Google Sites",
      hint: "Invoegen › Insluiten › Via URL: geef ‘Alleen het adres’ uit stap 4.",
    },
    webflow: { name: "Webflow", hint: "Voeg een element ‘Code Embed’ toe." },
    jimdo: { name: "Jimdo Creator, Ghost, Blogger", hint: "Voeg een element ‘HTML’ toe." },
    own: { name: "Een site die wij zelf coderen", hint: "Plak de code waar de widget moet staan." },
    mail: {
      name: "Een nieuwsbrief",
      hint: "Geen e-mail voert scripts uit: de link leidt naar de pagina van de widget.",
    },
    other: {
      name: "Een ander, of ik weet het niet",
      hint: "Begin met de link: die werkt overal. Stap 5 zegt of het beter kan.",
    },
  },
  place: {
    label: "De plaats die hij krijgt",
    values: { text: "Een tekstkolom", full: "De hele breedte", side: "Een zijkolom" },
  },
  shapes: {
    element: { name: "Ik mag HTML plakken", hint: "Voor een blok ‘HTML’ of ‘code’ dat scripts behoudt." },
    div: {
      name: "Mijn editor verwijdert scripts",
      hint: "Voor een editor die blokken behoudt, als het script al op de site staat.",
    },
    link: {
      name: "Ik mag alleen links gebruiken",
      hint: "Werkt overal: een link alleen in zijn alinea, die de widget wordt als het script op de site staat.",
    },
    iframe: {
      name: "Een kader (iframe)",
      hint: "Voor een systeem dat ‘een pagina insluit’ via haar adres en geen script aanneemt.",
    },
  },
  shape: { label: "Wat u mag plakken", suggested: "aangeraden" },
  code: {
    label: "Om in uw pagina te plakken",
    once: "Eén keer voor de hele site",
    onceHint:
      "Voor wie de site beheert, in het sjabloon van de pagina’s. Zonder dit script blijft de link een link.",
    copy: "De code kopiëren",
    copyRich: "De link kopiëren",
    copyOnce: "Het script kopiëren",
    address: "Alleen het adres",
    addressHint: "Voor een systeem dat enkel een adres vraagt.",
    copyAddress: "Het adres kopiëren",
    copied: "Gekopieerd.",
    failed: "Kopiëren werd geweigerd: selecteer de tekst en kopieer hem.",
    richHint:
      "Geplakt in een visuele editor is het een echte link; geplakt in een HTML-weergave is het de code ervan.",
    open: "De pagina van de widget openen",
    room: "De plaats is vrijgehouden op basis van het voorbeeld: niets verspringt wanneer de widget verschijnt.",
  },
  pinned: {
    name: "De versie vastzetten",
    hint: "Het script verandert niet meer, en de browser controleert zijn hash. Verbeteringen krijgt u dan niet.",
  },
  several: {
    name: "Er komen nog andere widgets op de pagina",
    hint: "Dan delen ze hun code: die wordt niet vooraf geladen.",
  },
  preview: {
    title: "Voorbeeld",
    phone: "Telefoon",
    computer: "Computer",
    wide: { text: "Computer, tekstkolom", full: "Computer", side: "Computer, zijkolom" },
    frame: (widget) => `Voorbeeld: ${widget}`,
    empty: "Met deze instellingen is er vandaag niets te tonen: dat zullen uw bezoekers zien.",
    past: "Toon liever het archief",
    error: "Het voorbeeld kon de gegevens niet lezen.",
  },
  share: {
    button: "Het adres van deze samenstelling kopiëren",
    copied: "Adres gekopieerd: het bevat al uw keuzes.",
    failed: "Kopiëren is geweigerd: kopieer het adres uit de adresbalk van de browser.",
  },
  check: {
    label: "Broncode van de gepubliceerde pagina",
    how: "Open uw gepubliceerde pagina, toon haar broncode (Ctrl + U, of rechtsklik ‘Paginabron weergeven’), kopieer alles en plak het hier. Er wordt niets verzonden.",
    clear: "Wissen",
    yes: "ja",
    no: "nee",
    found: { script: "Het script", tag: "De tag of het kader", options: "De instellingen", link: "De link" },
    lost: (names) => `verloren: ${names.join(", ")}`,
    verdicts: {
      works: {
        name: "Alles staat er.",
        hint: "De widget en zijn instellingen staan in de gepubliceerde pagina. Er is niets te doen.",
      },
      lostOptions: {
        name: "De widget staat er, maar instellingen zijn weg.",
        hint: "Uw systeem verwijdert attributen. Behoud de link binnen de tag: die draagt dezelfde instellingen; plak anders alleen de link.",
      },
      noScript: {
        name: "De tag staat er, het script niet.",
        hint: "Uw bezoekers zien de link. Vraag wie de site beheert om het script één keer toe te voegen, of neem het kader.",
      },
      linkOnly: {
        name: "Alleen de link blijft over, en die werkt.",
        hint: 'Hij leidt naar de pagina van de widget. Om ter plaatse de widget te worden is het script op de site nodig, met data-upgrade="links", en de link alleen in zijn alinea.',
      },
      sandboxed: {
        name: "Het kader staat er, maar uw systeem heeft het opgesloten.",
        hint: "Het attribuut sandbox verbiedt elk script: uw bezoekers zien enkel wat woorden en een link. Neem liever de link.",
      },
      shownAsText: {
        name: "De code staat er als tekst.",
        hint: "U plakte ze in de visuele weergave. Wis ze en gebruik de weergave ‘HTML’, ‘code’ of ‘bron’ van de editor; is die er niet, neem dan de link.",
      },
      addressOnly: {
        name: "Alleen het adres blijft over, als tekst.",
        hint: "Maak er een link van met de linkknop van de editor.",
      },
      scriptOnly: {
        name: "Het script staat er, de widget niet.",
        hint: "Plak nu het blok of de link op de gewenste plaats: het script doet de rest.",
      },
      otherWidget: {
        name: "Er staat een andere widget dan deze.",
        hint: "Kies dezelfde in stap 1, of plak de nieuwe code.",
      },
      nothing: {
        name: "Er is niets overgebleven.",
        hint: "Uw systeem verwijderde alles, of dit is niet de juiste pagina. Controleer het adres en probeer dan de link: die werkt overal.",
      },
    },
    use: (shape) => `Overschakelen naar ‘${shape}’`,
  },
  foot: "Deze pagina bewaart niets: uw keuzes staan alleen in haar adres.",
};
