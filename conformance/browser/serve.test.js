// Tests of the page of "actieplan serve" in Chromium, as wide as a desktop's window and as a phone's.
import assert from "node:assert/strict";
import { readFile, writeFile, rename, mkdir, cp, unlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { desktop, open, phone, serve, startBrowser } from "./program.js";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.close());

// warned makes the plan have findings, one of them on a page in the middle.
async function warned(folder) {
  await edit(join(folder, "plan/plan.toml"), "F = { vte = 0.95 }", "F = { vte = 1.1 }");
  await edit(join(folder, "plan/acties/4-sterk-op-de-been.toml"), /vte\s*=\s*[0-9.]+/, "");
}

async function edit(path, from, to) {
  const text = await readFile(path, "utf8");
  assert.notEqual(text.replace(from, to), text, `${path} has nothing like ${from}`);
  await writeFile(path, text.replace(from, to));
}

// violations runs axe with all of its rules, those for good practice too. It runs in the page as the browser's own tools do,
// so that the page's policy does not have to allow it.
async function violations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  return violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 120)).join(" | ")}`);
}

const scrolled = (page) => page.evaluate(() => document.getElementById("pages").scrollTop);

// marked is what is marked on the pages, and whether it is to be seen.
const marked = (page) =>
  page.evaluate(() => {
    const mark = document.querySelector(".mark")?.getBoundingClientRect();
    const pane = document.getElementById("pages").getBoundingClientRect();
    return mark && { sheet: document.querySelector(".mark").closest(".sheet").id, seen: mark.top >= pane.top && mark.bottom <= pane.bottom };
  });

// pageOf finds the page that a text stands on.
async function pageOf(server, text) {
  const state = await (await fetch(new URL("/plannen/1/stand.json", server.address))).json();
  for (const [i, page] of state.pages.entries()) {
    const svg = await (await fetch(new URL(`/plannen/1/bladzijden/${page.print}.svg`, server.address))).text();
    if (svg.includes(text)) return i + 1;
  }
  assert.fail(`no page has ${text}`);
}

for (const [name, viewport] of Object.entries({ desktop, phone })) {
  describe(name, { timeout: 120_000 }, () => {
    const narrow = viewport === phone;
    let server;
    before(async () => (server = await serve(warned)));
    after(async () => assert.equal(await server.stop(), 0, "Ctrl+C ends the program with status 0"));

    test("shows the plan: no errors, no requests elsewhere, nothing for axe, no side scrolling", async () => {
      for (const colorScheme of ["light", "dark"]) {
        const { page, wrong, close } = await open(browser, server.address, viewport, { colorScheme });
        assert.equal(await page.locator(".sheet").count(), Number(await page.textContent("#count")));
        assert.deepEqual(await violations(page), []);
        await page.keyboard.press("End");
        if (narrow) await page.click("#view-findings");
        assert.ok((await page.locator(".finding").count()) >= 2);
        assert.deepEqual(await violations(page), []);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= viewport.width);
        const paper = await page.evaluate(() => getComputedStyle(document.querySelector(".paper")).backgroundColor);
        assert.equal(paper, "rgb(255, 255, 255)");
        assert.deepEqual(wrong, []);
        await close();
      }
    });

    test("draws only the pages that are near", async () => {
      const { page, close } = await open(browser, server.address, viewport);
      const drawn = await page.locator(".sheet svg").count();
      assert.ok(drawn < 8, `${drawn} pages drawn`);
      const number = await page.locator(".sheet").count();
      await page.fill("#number", String(number));
      await page.press("#number", "Enter");
      await page.locator(`#bladzijde-${number} svg`).waitFor();
      await page.waitForFunction((n) => document.getElementById("number").value === String(n) || document.activeElement.id === "number", number);
      await close();
    });

    test("sets the words as wide as the layout did", async () => {
      const { page, close } = await open(browser, server.address, viewport);
      const sheets = page.locator(".sheet");
      for (let i = 0; i < (await sheets.count()); i += 2) {
        await sheets.nth(i).scrollIntoViewIfNeeded();
        await sheets.nth(i).locator("svg").waitFor();
      }
      await page.evaluate(() => document.fonts.ready);
      const { joints, worst } = await page.evaluate(() => {
        let joints = 0;
        let worst = 0;
        for (const text of document.querySelectorAll(".blad text")) {
          const pieces = [...text.querySelectorAll("tspan")];
          for (let i = 1; i < pieces.length; i++) {
            if (pieces[i].getAttribute("y") !== pieces[i - 1].getAttribute("y")) continue;
            if ([pieces[i], pieces[i - 1]].some((piece) => piece.getAttribute("x").includes(" "))) continue; // a leader
            const end = Number(pieces[i - 1].getAttribute("x")) + pieces[i - 1].getComputedTextLength();
            const gap = Math.abs(Number(pieces[i].getAttribute("x")) - end);
            if (gap > 60) continue; // a tab lies between
            joints++;
            worst = Math.max(worst, gap);
          }
        }
        return { joints, worst };
      });
      console.log(`${name}: pieces of a line meet in ${joints} places, at most ${worst.toFixed(3)} twips apart`);
      assert.ok(joints > 30, `${joints} places where pieces of a line meet`);
      assert.ok(worst <= 3, `${worst} twips between pieces of a line that should meet`);
      await close();
    });

    test("a finding leads to its place, and can be copied", async () => {
      const { page, close } = await open(browser, server.address, viewport);
      if (narrow) await page.click("#view-findings");
      const finding = page.locator(".finding", { hasText: "plan/acties/4-sterk" }).first();
      await finding.locator(".copy").click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(copied, /^plan\/acties\/4-sterk-op-de-been\.toml:\d+$/);
      assert.equal(await finding.locator(".copy").textContent(), "Gekopieerd");
      await finding.locator(".go").click();
      await page.locator(".mark").waitFor();
      assert.ok((await marked(page)).seen, "the marked text is in view");
      assert.equal(await page.textContent("#source-text"), copied.replace(":", ", regel\u00a0"));
      assert.ok((await scrolled(page)) > 1000);
      const sheet = (await marked(page)).sheet;
      assert.equal(await finding.locator(".where span").textContent(), `${copied.replace(":", ", regel\u00a0")} · ${sheet.replace("-", "\u00a0")}`);
      await close();
    });

    test("a text tells its file and line", async () => {
      const { page, close } = await open(browser, server.address, viewport);
      await page.locator("#bladzijde-1 text[data-p]", { hasText: "Actieplan ELZ" }).first().click();
      const place = await page.textContent("#source-text");
      const [, file, line] = /^(plan\/plan\.toml), regel\u00a0(\d+)$/.exec(place);
      const lines = (await readFile(join(server.folder, file), "utf8")).split("\n");
      assert.match(lines[Number(line) - 1], /Actieplan ELZ/);
      await page.click("#source-copy");
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${file}:${line}`);
      await page.locator("#bladzijde-1 text[data-p]", { hasText: "Inhoud" }).first().click();
      assert.match(await page.textContent("#source-text"), /van het formulier/);
      await close();
    });

    test("text is selected as it reads", async () => {
      const { page, close } = await open(browser, server.address, viewport);
      await page.click("#next");
      await page.click("#next");
      await page.locator("#bladzijde-3 svg").waitFor();
      const { text, lines } = await page.evaluate(() => {
        const long = [...document.querySelectorAll("#bladzijde-3 text[data-p]")]
          .map((t) => ({ t, lines: new Set([...t.querySelectorAll("tspan")].map((s) => s.getAttribute("y"))).size }))
          .sort((a, b) => b.lines - a.lines)[0];
        getSelection().selectAllChildren(long.t);
        return { text: getSelection().toString(), lines: long.lines };
      });
      assert.ok(lines > 1);
      assert.ok(text.length > 60 && !/[a-zë]{25}/.test(text), `words grown together: ${text}`);
      await close();
    });

    test("works with the keyboard alone", async () => {
      const { page, close } = await open(browser, server.address, viewport);
      const seen = [];
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab");
        const at = await page.evaluate(() => {
          const e = document.activeElement;
          const style = getComputedStyle(e);
          return { id: e.id, name: `${e.localName}.${e.className.baseVal ?? e.className}`, ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 };
        });
        if (at.name === "body.") break;
        assert.ok(at.ring, `${at.name} ${at.id} shows that it has the focus`);
        seen.push(at.id || at.name);
      }
      assert.deepEqual(seen.slice(0, 2), ["a.skip", "a.skip"]);
      for (const id of ["previous", "next", "number", "smaller", "fit", "larger", "pages"]) assert.ok(seen.includes(id), `Tab reaches ${id}`);

      await page.evaluate(() => document.activeElement.blur());
      await page.locator(".skip").first().focus();
      await page.keyboard.press("Enter");
      assert.equal(await page.evaluate(() => document.activeElement.id), "pages");
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.waitForFunction(() => document.getElementById("number").value === "3");
      await page.keyboard.press("k");
      await page.waitForFunction(() => document.getElementById("number").value === "2");
      await page.keyboard.press("ArrowRight");
      await page.locator(".mark").waitFor();
      const first = await page.textContent("#source-text");
      await page.keyboard.press("ArrowRight");
      await page.waitForFunction((f) => document.getElementById("source-text").textContent !== f, first);
      await page.keyboard.press("ArrowLeft");
      await page.waitForFunction((f) => document.getElementById("source-text").textContent === f, first);
      await page.keyboard.press("c");
      await page.waitForFunction(() => document.getElementById("source-copy").textContent === "Gekopieerd");
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), first.replace(", regel\u00a0", ":"));

      await page.locator(".skip").nth(1).focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("ArrowDown");
      assert.equal(await page.evaluate(() => [...document.querySelectorAll(".go")].indexOf(document.activeElement)), 1);
      await page.keyboard.press("Enter");
      await page.locator(".mark").waitFor();
      assert.ok((await marked(page)).seen);
      if (narrow) assert.equal(await page.evaluate(() => document.activeElement.id), "pages", "the focus does not stay on what is hidden");
      await close();
    });

    test("zooms, and stays where it was", async () => {
      const { page, close } = await open(browser, server.address, viewport);
      await page.fill("#number", "6");
      await page.press("#number", "Enter");
      await page.locator("#bladzijde-6 svg").waitFor();
      const width = () => page.evaluate(() => document.getElementById("bladzijde-6").offsetWidth);
      const before = await width();
      await page.click("#larger");
      assert.ok(Math.abs((await width()) / before - 1.2) < 0.02);
      await page.waitForFunction(() => document.getElementById("number").value === "6");
      await page.click("#fit");
      assert.equal(await width(), before);
      await page.waitForFunction(() => document.getElementById("number").value === "6");
      await close();
    });

    test("a save replaces just what changed, and keeps the place", async () => {
      const { page, wrong, close } = await open(browser, server.address, viewport);
      const number = await pageOf(server, "Daalt in de");
      const sheet = `#bladzijde-${number}`;
      const next = `#bladzijde-${number + 1}`;
      await page.evaluate((sheet) => {
        document.getElementById("pages").scrollTop = document.querySelector(sheet).offsetTop + 37;
      }, sheet);
      await page.locator(`${sheet} svg`).waitFor();
      await page.locator(`${next} svg`).waitFor();
      await page.evaluate(() => document.querySelectorAll(".sheet svg").forEach((svg) => (svg.old = true)));
      const top = await scrolled(page);
      await page.evaluate((sheet) => {
        new MutationObserver(() => (window.shownAt ??= Date.now())).observe(document.querySelector(`${sheet} .paper`), { childList: true });
      }, sheet);
      const saved = Date.now();
      await edit(server.path("plan.toml"), "Daalt in de tweede jaarhelft", "Zakt in de tweede jaarhelft");
      await page.locator(`${sheet} text`, { hasText: "Zakt in de" }).waitFor();
      console.log(`${name}: in the page ${(await page.evaluate(() => window.shownAt)) - saved} ms after the save`);
      assert.equal(await scrolled(page), top);
      assert.ok((await page.textContent("#status")).startsWith(`Bladzijde ${number} gewijzigd`));
      assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll(".sheet.changed")].map((s) => `#${s.id}`)), [sheet]);
      assert.equal(await page.evaluate((sheet) => document.querySelector(`${sheet} svg`).old, sheet), undefined);
      assert.equal(await page.evaluate((next) => document.querySelector(`${next} svg`).old, next), true);
      assert.deepEqual(await violations(page), []);

      const edited = page.locator(".edited");
      assert.equal(await edited.count(), 1);
      await page.fill("#number", "1");
      await page.press("#number", "Enter");
      await page.click("#to-edit");
      await page.locator(".mark").waitFor();
      assert.deepEqual(await marked(page), { sheet: sheet.slice(1), seen: true });

      // Pages more, before this one: the same text stays in view. Saved as editors do that rename.
      const count = Number(await page.textContent("#count"));
      const there = async () => {
        const found = await page.waitForFunction(() => {
          const text = [...document.querySelectorAll("#pages text")].find((t) => t.textContent.includes("Zakt in de"));
          return text && { top: text.getBoundingClientRect().top };
        });
        return (await found.jsonValue()).top;
      };
      await page.evaluate(() => [...document.querySelectorAll("#pages text")].find((t) => t.textContent.includes("Zakt in de")).scrollIntoView({ block: "center" }));
      const at = await there();
      const text = await readFile(server.path("plan.toml"), "utf8");
      const long = "Een zin die ruimte vraagt in de inhoud van dit plan. ".repeat(30);
      await writeFile(server.path("plan.toml~"), text.replace(/^titel  = "Wie hulp zoekt[^"]*"/m, `titel  = "${long}"`));
      await rename(server.path("plan.toml~"), server.path("plan.toml"));
      await page.waitForFunction((c) => Number(document.getElementById("count").textContent) > c, count);
      const now = await there();
      assert.ok(Math.abs(now - at) < 3, `the text in view moved from ${at} to ${now}`);
      const further = (await scrolled(page)) - top;
      assert.ok(further > 300, `the pages before it take ${further} pixels more`);
      await writeFile(server.path("plan.toml"), text);
      await page.waitForFunction((c) => Number(document.getElementById("count").textContent) === c, count);
      const back = await there();
      assert.ok(Math.abs(back - at) < 3, `the text in view moved from ${at} to ${back}`);
      assert.deepEqual(wrong, []);
      await close();
    });

    test("with an error the last pages stay, with a notice", async () => {
      const { page, wrong, close } = await open(browser, server.address, viewport);
      const count = await page.textContent("#count");
      const text = await readFile(server.path("plan.toml"), "utf8");
      await writeFile(server.path("plan.toml"), text.replace("[capaciteit]", "[capaciteitt]"));
      await page.locator("#notice", { hasText: /Het plan heeft .* fout/ }).waitFor();
      assert.equal(await page.textContent("#count"), count);
      assert.ok((await page.locator(".sheet svg text").count()) > 10);
      assert.deepEqual(await violations(page), []);
      if (narrow) await page.click("#view-findings");
      const error = page.locator(".finding.error", { hasText: "capaciteitt" }).first();
      await error.locator(".go").focus();
      await page.screenshot({ path: process.env.PICTURES ? `${process.env.PICTURES}/error-${name}.png` : undefined });
      await error.locator(".go").click();
      await page.locator(".mark").waitFor();
      await writeFile(server.path("plan.toml"), text);
      await page.locator("#notice").waitFor({ state: "hidden" });
      assert.equal(await page.textContent("#count"), count);
      assert.deepEqual(wrong, []);
      await close();
    });

    test("gives the documents", async () => {
      const { page, close } = await open(browser, server.address, viewport);
      for (const [kind, start] of [["PDF", "%PDF-"], ["DOCX", "PK"]]) {
        const link = page.getByRole("link", { name: kind });
        const answer = await page.request.get(new URL(await link.getAttribute("href"), server.address).href);
        assert.equal(answer.status(), 200);
        assert.ok((await answer.body()).subarray(0, 5).toString("latin1").startsWith(start));
      }
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: "DOCX" }).click();
      assert.match((await download).suggestedFilename(), /\.docx$/);
      await close();
    });
  });
}

describe("more", { timeout: 120_000 }, () => {
  test("several plans: one is chosen, and one that comes later is there", async () => {
    const server = await serve(async (folder) => {
      await rename(join(folder, "plan"), join(folder, "een"));
      await mkdir(join(folder, "plan"));
      await cp(join(folder, "een"), join(folder, "plan/een"), { recursive: true });
      await cp(join(folder, "een"), join(folder, "plan/twee"), { recursive: true });
      await edit(join(folder, "plan/twee/plan.toml"), /^titel .*$/m, 'titel = "Het tweede plan"');
    });
    const { page, wrong, close } = await open(browser, server.address, desktop);
    await page.selectOption("#plan", "twee");
    await page.locator("h1", { hasText: "Het tweede plan" }).waitFor();
    assert.match(page.url(), /\?plan=twee$/);
    await page.reload();
    await page.locator("h1", { hasText: "Het tweede plan" }).waitFor();
    assert.deepEqual(await violations(page), []);
    await cp(join(server.folder, "een"), server.path("drie"), { recursive: true });
    await page.locator("#plan option", { hasText: "drie" }).waitFor({ state: "attached" });
    await page.goBack();
    await page.locator("h1", { hasText: "Voorbeeldstreek" }).waitFor();

    await page.selectOption("#plan", "twee");
    await page.locator("h1", { hasText: "Het tweede plan" }).waitFor();
    await rename(server.path("twee"), join(server.folder, "twee"));
    await page.locator("#notice", { hasText: "Het plan “twee” is er niet meer" }).waitFor();
    assert.equal(await page.textContent("h1"), "Het tweede plan", "the plan that is shown stays");
    assert.deepEqual(await violations(page), []);
    await rename(join(server.folder, "twee"), server.path("twee"));
    await page.locator("#notice").waitFor({ state: "hidden" });
    assert.equal(await page.inputValue("#plan"), "twee");
    assert.deepEqual(wrong, []);
    await close();
    await server.stop();
  });

  test("documents that cannot be written come when they can", async () => {
    const server = await serve((folder) => writeFile(join(folder, "build"), ""));
    const { page, close } = await open(browser, server.address, desktop);
    await page.locator("#notice", { hasText: "build kan niet geschreven worden" }).waitFor();
    assert.equal(await page.locator("#documents a").count(), 0);
    await unlink(join(server.folder, "build"));
    await page.locator("#notice").waitFor({ state: "hidden" });
    assert.equal(await page.locator("#documents a").count(), 2);
    await close();
    await server.stop();
  });

  test("sheets keep the colours of the print where the user has colours of his own", async () => {
    const server = await serve(warned);
    for (const colorScheme of ["light", "dark"]) {
      const { page, close } = await open(browser, server.address, desktop, { colorScheme, forcedColors: "active" });
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".paper")).backgroundColor), "rgb(255, 255, 255)");
      const colors = await page.evaluate(() => ["mark", ".excerpt"].map((s) => getComputedStyle(document.querySelector(s)).color));
      assert.equal(colors[0], colors[1], "what is wrong in a line can be read");
      await close();
    }
    await server.stop();
  });

  test("on paper it says to print the PDF", async () => {
    const server = await serve();
    const { page, close } = await open(browser, server.address, desktop);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".on-paper").isVisible());
    assert.ok(!(await page.locator(".sheet").first().isVisible()));
    await close();
    await server.stop();
  });

  test("a save does not have the browser lay out all sheets for each of them", async () => {
    const server = await serve();
    const { page, close } = await open(browser, server.address, desktop);
    await page.evaluate(() => {
      const pane = document.getElementById("pages");
      const width = pane.clientWidth;
      window.asked = 0;
      Object.defineProperty(pane, "clientWidth", { get: () => (window.asked++, width) });
    });
    await edit(server.path("plan.toml"), "Daalt in de", "Zakt in de");
    await page.locator("#status", { hasText: "gewijzigd" }).waitFor();
    const asked = await page.evaluate(() => window.asked);
    assert.ok(asked < 15, `asked for the width ${asked} times`);
    await close();
    await server.stop();
  });

  test("the Back button leads to where a link in the plan was", async () => {
    const server = await serve();
    const { page, close } = await open(browser, server.address, desktop);
    await page.evaluate(() => (document.getElementById("pages").scrollTop = 90));
    await page.locator("#bladzijde-1 a", { hasText: "Overzicht netwerkevents" }).first().click();
    await page.waitForFunction(() => document.getElementById("number").value !== "1");
    await page.goBack();
    await page.waitForFunction(() => document.getElementById("pages").scrollTop === 90);
    assert.equal(page.url(), server.address);
    await page.goForward();
    await close();
    await server.stop();
  });

  test("has room for the pages where it is zoomed in four times", async () => {
    const server = await serve(warned);
    const { page, close } = await open(browser, server.address, { width: 320, height: 256 });
    await page.click("#view-findings");
    await page.locator(".finding", { hasText: "plan/acties/4-sterk" }).first().locator(".go").click();
    await page.locator(".mark").waitFor();
    const { top, bottom } = await page.evaluate(() => document.getElementById("pages").getBoundingClientRect().toJSON());
    const height = Math.min(bottom, 256) - Math.max(top, 0);
    assert.ok(height >= 100, `${height} pixels of the pages are in view`);
    assert.ok((await marked(page)).seen);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await close();
    await server.stop();
  });

  test("says so when the program ends, and goes on when it is back", async () => {
    const first = await serve();
    const { page, close } = await open(browser, first.address, desktop);
    await first.stop();
    await page.locator("#notice", { hasText: "Geen verbinding" }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.locator("#number").fill("25");
    await page.keyboard.press("Enter");
    const second = await serve();
    assert.equal(second.address, first.address);
    await page.locator("#notice").waitFor({ state: "hidden" });
    await page.locator("#bladzijde-25 svg text").first().waitFor(); // which could not be drawn without the program
    assert.equal(await page.locator("#number").inputValue(), "25");
    await edit(second.path("plan.toml"), "Daalt in de", "Zakt in de");
    await page.locator("#status", { hasText: "gewijzigd" }).waitFor();
    await close();
    await second.stop();
  });

  test("a plan that has never been good shows what is wrong", async () => {
    const server = await serve((folder) => edit(join(folder, "plan/plan.toml"), "[zone]", "[zonne]"));
    const context = await browser.newContext({ viewport: phone });
    const page = await context.newPage();
    await page.goto(server.address);
    await page.locator(".empty", { hasText: "zodra het plan geen fouten meer heeft" }).waitFor();
    assert.deepEqual(await violations(page), []);
    await edit(server.path("plan.toml"), "[zonne]", "[zone]");
    await page.locator(".sheet svg text").first().waitFor();
    await context.close();
    await server.stop();
  });

  test("moves nothing that the user does not want moved", async () => {
    const server = await serve();
    const { page, close } = await open(browser, server.address, desktop, { reducedMotion: "reduce" });
    await page.click("#next");
    assert.equal(await page.evaluate(() => document.getElementById("pages").scrollTop), await page.evaluate(() => document.getElementById("bladzijde-2").offsetTop - 8));
    await close();
    await server.stop();
  });
});
