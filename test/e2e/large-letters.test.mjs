/** Narrow columns and large letters: nothing is cut, parted or covered (RGAA 10.4, 10.11, 10.12). */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { launch, nextFrames, settle, SUITE, useSite } from "./support.mjs";

const served = useSite();

const dress = async (page, css) => {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  await nextFrames(page);
};

/* In the weeks of the COP. */
const open = async (path, width, css = "", browser = served.browser) => {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.clock.setFixedTime("2015-11-28T10:00:00+01:00");
  await page.goto(served.server.url + path);
  const tag = `climat-${path.split("/")[0]}`;
  assert.equal(await settle(page, tag), "ready");
  await dress(page, css);
  return { page, widget: page.locator(tag), close: () => page.context().close() };
};

/** The demo's wall, whose members have actions in the map beside it. */
const openWall = async (width, css = "") => {
  const page = await served.browser.newPage({ viewport: { width, height: 800 } });
  await page.clock.setFixedTime("2015-11-26T10:00:00+01:00");
  await page.goto(`${served.server.url}demo/`);
  assert.equal(await settle(page, "climat-member-wall"), "ready");
  await dress(page, css);
  const brings = page.locator("climat-member-wall [part~=brings]");
  await brings.first().waitFor();
  return { brings, close: () => page.context().close() };
};

/** A field has room for the words chosen in it. */
const assertFits = async (field) => {
  const [room, needed] = await field.evaluate((select) => {
    const shown = select.getBoundingClientRect().width;
    /* The words chosen are the widest: what is not shown asks for no room. */
    for (const option of [...select.options]) if (!option.selected) option.remove();
    select.style.cssText = "flex: none; min-inline-size: max-content; inline-size: max-content";
    return [shown, select.getBoundingClientRect().width];
  });
  assert.ok(room >= needed - 1, `${room} px for ${needed}`);
};

/** On how many lines each year stands that is named in some texts. */
const yearsIn = async (texts) => {
  const lines = await texts.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found = [];
      while (words.nextNode()) {
        const text = words.currentNode;
        const at = text.data.search(/\d{4}/);
        if (at < 0) continue;
        const range = new Range();
        range.setStart(text, at);
        range.setEnd(text, at + 4);
        found.push(range.getClientRects().length);
      }
      return found;
    }),
  );
  return [...new Set(lines)];
};

/** The words that stand on more than one line, as « Outlook.c|om ». */
const partedIn = (texts) =>
  texts.evaluateAll((elements) =>
    elements.flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const parted = [];
      while (walker.nextNode()) {
        const text = walker.currentNode;
        for (const { 0: word, index } of text.data.matchAll(/[^\s\u00a0\u202f-]+/g)) {
          const tops = [...word].map((_, at) => {
            const range = new Range();
            range.setStart(text, index + at);
            range.setEnd(text, index + at + 1);
            return range.getBoundingClientRect().top;
          });
          const at = tops.findIndex((top) => top > tops[0] + 4);
          if (at > 0) parted.push(`${word.slice(0, at)}|${word.slice(at)}`);
        }
      }
      return parted;
    }),
  );

/** What of a widget stands over its edge, or is cut there. */
const overflowOf = (widget) =>
  widget.evaluate(({ shadowRoot }) => {
    const { right } = shadowRoot.querySelector(".base").getBoundingClientRect();
    return [...shadowRoot.querySelectorAll("*")]
      .filter((element) => !element.closest(".map, .hidden, select"))
      .filter((element) => element.getBoundingClientRect().right > right)
      .map(({ localName, className }) => `${localName}.${className}`);
  });

describe("In a narrow column", SUITE, () => {
  for (const width of [320, 360])
    it(`the fields for month and year show their words, at ${width} px`, async () => {
      const { widget, close } = await open("agenda/?view=month", width);
      const fields = await widget.locator('[part~="pick"]').all();
      assert.equal(fields.length, 2);
      for (const field of fields) {
        await assertFits(field);
      }
      await close();
    });

  it("the fields for month and year show their words, with letters and words as far apart as WCAG 1.4.12 asks", async () => {
    const apart = "* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }";
    const { widget, close } = await open("agenda/?view=month", 320, apart);
    const month = widget.locator('[part~="pick"]').first();
    await assertFits(month);
    await close();
  });

  it("the offer of a detailed map takes no room from the map", async () => {
    const heights = [];
    for (const tiles of ["none", "ign"]) {
      const { widget, close } = await open(`action-map/?tiles=${tiles}`, 360);
      await widget.locator('[part~="controls"]').waitFor();
      if (tiles === "ign") await widget.locator('[part~="tiles"]').waitFor();
      heights.push((await widget.locator('[part~="map"]').boundingBox()).height);
      await close();
    }
    const [alone, offered] = heights;
    assert.ok(offered >= alone, `${offered} px high beside the offer, ${alone} without`);
  });

  it("what a member brings has no comma at the head of a line", async () => {
    const { brings, close } = await openWall(320);
    const [line, comma] = await brings.first().evaluate((button) => {
      const text = [...button.childNodes].find(({ data }) => data?.includes(","));
      const at = text.data.indexOf(",");
      return [at - 1, at].map((from) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, from + 1);
        return range.getBoundingClientRect().top;
      });
    });
    assert.equal(comma, line);
    await close();
  });
});

describe("In letters twice as large, on a phone", SUITE, () => {
  for (const path of ["demo/", "composer/"])
    for (const width of [320, 360])
      it(`${path} is no wider than ${width} px`, async () => {
        const page = await served.browser.newPage({ viewport: { width, height: 800 } });
        await page.goto(served.server.url + path, { waitUntil: "networkidle" });
        await dress(page, "html { font-size: 200% !important }");
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        await page.context().close();
      });

  for (const path of ["agenda/", "action-map/?route=climate-tour-dunkerque"])
    it(`what sticks leaves room for what is read: ${path}`, async () => {
      const { widget, close } = await open(path, 320, "html { font-size: 200% }");
      const heights = await widget
        .locator(".date, .steps")
        .evaluateAll((nodes) =>
          nodes
            .filter((node) => getComputedStyle(node).position === "sticky")
            .map((node) => node.getBoundingClientRect().height),
        );
      for (const height of heights) assert.ok(height < 568 / 5, `${height} px of a phone's 568`);
      await close();
    });

  it("the note of a chosen pin says whole what its button does", async () => {
    const { widget, close } = await open("action-map/", 360, "html { font-size: 200% }");
    await widget.locator('[part~="pin"]').first().click();
    const [room, needed] = await widget
      .locator(".chosen-note > :last-child")
      .evaluate((words) => [words.clientWidth || words.scrollWidth, words.scrollWidth]);
    assert.ok(needed <= room, `${needed} px in ${room}`);
    await close();
  });

  it("the map over its list is no tower, and its note stays within it", async () => {
    const { widget, close } = await open("action-map/", 360, "html { font-size: 200% }");
    const boxOf = async (part) => {
      const { x, y, width, height } = await widget.locator(part).first().boundingBox();
      return { left: x, top: y, right: x + width, bottom: y + height, width, height };
    };
    await widget.locator('[part~="pin"]').first().click();
    await widget.locator(".chosen-note").waitFor();
    const [map, note] = [await boxOf('[part~="map"]'), await boxOf(".chosen-note")];
    assert.ok(map.height < map.width * 1.7, `${map.height} px high, ${map.width} wide`);
    assert.ok(
      note.left >= map.left && note.top >= map.top && note.right <= map.right && note.bottom <= map.bottom,
      `${JSON.stringify(note)} in ${JSON.stringify(map)}`,
    );
    await close();
  });

  it("no word of what a member brings is parted", async () => {
    const { brings, close } = await openWall(360, "html { font-size: 200% !important }");
    const words = await brings.evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const text = [...button.childNodes].find((node) => node instanceof Text && node.data.trim());
        return [...text.data.matchAll(/[^\s,]+/g)].map(({ 0: word, index }) => {
          const range = new Range();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return { word, lines: range.getClientRects().length };
        });
      }),
    );
    assert.ok(words.length > 3);
    assert.deepEqual(
      words.filter(({ lines }) => lines > 1),
      [],
    );
    await close();
  });

  it("an hour does not run under the arrow of its row, and no year is parted", async () => {
    const { widget, close } = await open("agenda/", 360, "html { font-size: 200% }");
    const ends = await widget
      .locator('summary [part~="hours"]')
      .evaluateAll((hours) =>
        hours.map((one) => [
          one.closest("summary").getBoundingClientRect().right - 28,
          Math.max(...[...one.getClientRects()].map(({ right }) => right)),
        ]),
      );
    assert.ok(ends.length > 3);
    for (const [room, end] of ends) assert.ok(end <= room + 1, `ends at ${end}, room to ${room}`);
    assert.deepEqual(await yearsIn(widget.locator('[part~="date"]')), [1]);
    await close();
  });

  it("no year over the months of an archive is parted", async () => {
    const { widget, close } = await open("agenda/?past", 360, "html { font-size: 200% }");
    assert.deepEqual(await yearsIn(widget.locator('[part~="month"]')), [1]);
    await close();
  });
});

describe("In letters twice as large and far apart, as WCAG 1.4.12 asks", SUITE, () => {
  const APART = "html { font-size: 200%; letter-spacing: 0.12em; word-spacing: 0.16em }";

  for (const lang of ["fr", "en", "nl"])
    it(`nothing of a month stands over the edge at 320 px, in « ${lang} »`, async () => {
      const { widget, close } = await open(`agenda/?view=month&lang=${lang}`, 320, APART);
      assert.deepEqual(await overflowOf(widget), []);
      await close();
    });

  for (const lang of ["fr", "en", "nl"])
    it(`the days of the week are whole where they first have room, in « ${lang} »`, async () => {
      const { widget, close } = await open(`agenda/?view=month&lang=${lang}`, 612, APART);
      /* What follows the last letter is no part of the word. */
      const cut = await widget
        .locator("th")
        .evaluateAll((heads) =>
          heads
            .filter(
              (head) =>
                head.scrollWidth > head.clientWidth + parseFloat(getComputedStyle(head).letterSpacing),
            )
            .map(({ textContent, scrollWidth, clientWidth }) => [
              textContent.trim(),
              scrollWidth,
              clientWidth,
            ]),
        );
      assert.deepEqual(cut, []);
      assert.ok(await widget.locator("th .rest").first().isVisible());
      await close();
    });

  it("the numbers of a month's days don't run together at 320 px", async () => {
    const { widget, close } = await open("agenda/?view=month&lang=nl", 320, APART);
    const gaps = await widget.locator("tbody tr").evaluateAll((weeks) =>
      weeks.flatMap((week) => {
        const numbers = [...week.cells].map((cell) => {
          const number = new Range();
          const texts = [...(cell.querySelector("b") ?? cell).childNodes];
          number.selectNode(texts.find((node) => node instanceof Text && node.data.trim()));
          const { left, right } = number.getBoundingClientRect();
          /* What follows the last figure is no part of the number. */
          return { left, right: right - parseFloat(getComputedStyle(cell).letterSpacing) };
        });
        return numbers.slice(1).map(({ left }, index) => left - numbers[index].right);
      }),
    );
    assert.ok(gaps.length > 27);
    assert.ok(Math.min(...gaps) > 2, `${Math.min(...gaps)} px`);
    await close();
  });
});

describe("In letters twice as large, in three languages", SUITE, () => {
  for (const lang of ["fr", "en", "nl"])
    it(`no word of a button is parted, in « ${lang} »`, async () => {
      const { widget, close } = await open(`agenda/?lang=${lang}`, 360, "html { font-size: 200% }");
      await widget.locator("summary").first().click();
      const take = widget.locator("details [part~=take-away] > button").first();
      await take.click();
      await widget.locator(".take-away-ways").waitFor();
      /* A longer one has a hyphen, where the browser knows how. */
      const parted = await partedIn(widget.locator("button, .button"));
      assert.deepEqual(
        parted.filter((word) => word.length < 14),
        [],
      );
      await close();
    });

  for (const path of ["agenda/?view=month", "action-map/", "action-map/?route=climate-tour-dunkerque"])
    for (const lang of ["fr", "en", "nl"])
      it(`nothing stands over the edge at 320 px: ${path}, in « ${lang} »`, async () => {
        const { widget, close } = await open(
          `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`,
          320,
          "html { font-size: 200% }",
        );
        assert.deepEqual(await overflowOf(widget), []);
        await close();
      });

  it("a route's hours and towns stand whole, at 320 px", async () => {
    const { widget, close } = await open(
      "action-map/?route=climate-tour-dunkerque",
      320,
      "html { font-size: 200% }",
    );
    const parted = await partedIn(widget.locator('[part~="stop"] [part~="facts"]'));
    assert.deepEqual(
      parted.filter((word) => word.length < 11),
      [],
    );
    await close();
  });
});

describe("On a phone held across", SUITE, () => {
  const openMap = async (viewport, css = "") => {
    const page = await served.browser.newPage({ viewport, screen: viewport, hasTouch: true, isMobile: true });
    await page.goto(`${served.server.url}action-map/`);
    assert.equal(await settle(page, "climat-action-map"), "ready");
    await dress(page, css);
    const widget = page.locator("climat-action-map");
    await widget.locator('[part~="controls"]').waitFor();
    const boxOf = (locator) => locator.boundingBox();
    const { height } = await boxOf(widget.locator('[part~="map"]').first());
    const last = await boxOf(widget.locator('[part~="controls"] button').last());
    const credit = await boxOf(widget.locator('[part~="credit"]'));
    return { map: height, last, credit, close: () => page.context().close() };
  };

  for (const viewport of [
    { width: 640, height: 360 },
    { width: 844, height: 390 },
  ])
    it(`the map leaves room for what is beside it, ${viewport.width} × ${viewport.height}`, async () => {
      const { map, last, credit, close } = await openMap(viewport);
      assert.ok(map > 200 && map < viewport.height * 0.65, `${map} px of ${viewport.height}`);
      /* All its buttons are to be seen, whole, and can be hit. */
      assert.ok(last.y + last.height <= credit.y, `${last.y} + ${last.height} px, and ${credit.y}`);
      assert.ok(last.height >= 24, `${last.height} px`);
      await close();
    });

  it("it has the height that its page gives it", async () => {
    const { map, close } = await openMap(
      { width: 844, height: 390 },
      "climat-action-map { --climat-map-height: 340px }",
    );
    assert.ok(map > 330, `${map} px`);
    await close();
  });

  it("nothing changes on a larger screen", async () => {
    const { map, close } = await openMap({ width: 1180, height: 820 });
    assert.ok(map > 500, `${map} px`);
    await close();
  });
});

describe("In letters that the visitor's browser keeps from being small", SUITE, () => {
  let browser;
  before(async () => {
    browser = await launch("--blink-settings=minimumFontSize=24");
  });
  after(() => browser?.close());

  for (const width of [360, 1000])
    it(`the month's bars stand under the numbers of its days, at ${width} px`, async () => {
      const { widget, close } = await open("agenda/?view=month", width, "", browser);
      const days = await widget.locator("td:has([part~=bar])").evaluateAll((cells) =>
        cells.map((cell) => {
          const number = new Range();
          number.setStart(cell, 0);
          number.setEndBefore(cell.querySelector("[part~=bar]"));
          const bars = [...cell.querySelectorAll("[part~=bar]")].map((bar) => bar.getBoundingClientRect());
          return {
            number: number.getBoundingClientRect().bottom,
            bars: bars.map(({ top, bottom }) => ({ top, bottom })),
            end: cell.getBoundingClientRect().bottom,
          };
        }),
      );
      assert.ok(days.length > 5);
      for (const { number, bars, end } of days) {
        assert.ok(bars[0].top > number - 2, `a bar at ${bars[0].top}, the number ends at ${number}`);
        for (const { bottom } of bars) assert.ok(bottom <= end, `a bar to ${bottom}, the day ends at ${end}`);
      }
      await close();
    });
});
