// Makes the pictures of the page of "actieplan serve" in docs.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { desktop, open, serve, startBrowser } from "./program.js";

const docs = resolve(process.env.PICTURES ?? join(import.meta.dirname, "../../docs"));
await mkdir(docs, { recursive: true });

const edit = async (path, from, to) => {
  const text = await readFile(path, "utf8");
  if (!text.match(from)) throw new Error(`${path} has nothing like ${from}`);
  await writeFile(path, text.replace(from, to));
};
// A sum that is wrong and an answer that is left out, while the plan may still be handed in.
process.env.SOURCE_DATE_EPOCH = String(Date.UTC(2025, 8, 15) / 1000);
const server = await serve(async (folder) => {
  await edit(join(folder, "plan/plan.toml"), "F = { vte = 0.95 }", "F = { vte = 0.75 }");
  await edit(join(folder, "plan/acties/4-sterk-op-de-been.toml"), /^vte\s*=.*$/m, "");
});
const browser = await startBrowser();
try {
  const view = await open(browser, server.address, desktop);
  // A save while the page is open, so that it has something new to point at.
  await edit(server.path("acties/4-sterk-op-de-been.toml"), /^titel = "Sterk/m, 'titel = "Samen sterk');
  await view.page.locator("#status", { hasText: "gewijzigd" }).waitFor();
  await view.page.locator(".finding .go", { hasText: "vte" }).first().click();
  await view.page.locator(".mark").waitFor();
  await settle(view.page);
  await view.page.screenshot({ path: join(docs, "serve.png") });
  await view.close();
} finally {
  await browser.close();
  await server.stop();
}

// settle waits until everything that is in view has been drawn.
async function settle(page) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => {
    const pane = document.getElementById("pages").getBoundingClientRect();
    return !pane.height || [...document.querySelectorAll(".paper")].every((paper) => {
      const box = paper.getBoundingClientRect();
      return box.bottom < pane.top || box.top > pane.bottom || paper.firstChild;
    });
  });
  await page.waitForTimeout(300);
}
