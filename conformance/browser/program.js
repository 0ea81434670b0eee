// Starts "actieplan serve" on a copy of the example plan, and Chromium.
import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";

const root = resolve(import.meta.dirname, "../..");
const program = resolve(process.env.ACTIEPLAN ?? join(root, "build/actieplan"));

// serve starts the program in a fresh folder. prepare may change the plan first, which is plan/ in that folder.
export async function serve(prepare = async () => {}) {
  const folder = await mkdtemp(join(tmpdir(), "actieplan-"));
  await cp(join(root, "content/voorbeeldstreek"), join(folder, "plan"), { recursive: true });
  await prepare(folder);
  const child = spawn(program, ["serve", "plan", "--addr", "127.0.0.1:8100"], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  const end = () => child.kill("SIGKILL");
  process.on("exit", end); // where a test failed, nobody else ends it
  let said = "";
  const address = await new Promise((found, failed) => {
    child.on("error", failed);
    child.on("exit", (code) => failed(new Error(`actieplan serve ended with ${code}: ${said}`)));
    child.stderr.on("data", (data) => (said += data));
    child.stdout.on("data", (data) => {
      said += data;
      const match = /http:\/\/\S+\//.exec(said);
      if (match && /\d\d:\d\d:\d\d/.test(said)) found(match[0]);
    });
  });
  child.removeAllListeners("exit");
  return {
    address,
    folder,
    path: (name) => join(folder, "plan", name),
    async stop() {
      const ended = new Promise((done) => child.on("exit", (code) => done(code)));
      child.kill("SIGINT");
      const code = await ended;
      process.off("exit", end);
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}

// Chromium's own requests, for updates and the like, are off.
export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 375, height: 812 };

// open opens the page in a fresh profile and gathers what must not happen: console errors and requests to elsewhere.
export async function open(browser, address, viewport, options = {}) {
  const context = await browser.newContext({ viewport, locale: "nl-BE", reducedMotion: "reduce", permissions: ["clipboard-read", "clipboard-write"], ...options });
  const page = await context.newPage();
  const wrong = [];
  page.on("console", (message) => message.type() === "error" && wrong.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(address)) wrong.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  await page.locator(".sheet svg text").first().waitFor();
  return { page, wrong, close: () => context.close() };
}
