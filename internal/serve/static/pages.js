// The sheets of a plan. Each has its size from the start and its drawing when it comes near, so nothing moves. A new version
// of the plan replaces the drawings that differ, and leaves the reader where he was.
const SVG = "http://www.w3.org/2000/svg";

export class Pages {
  constructor(pane, { onPick, onTurn, onJump }) {
    Object.assign(this, { pane, onPick, onTurn, onJump, sheets: [], state: null, zoom: 0, marked: null, edit: -1 });
    this.near = new IntersectionObserver((entries) => this.cameNear(entries), { root: pane, rootMargin: "100% 0px" });
    let waiting = false;
    pane.addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        this.report();
      });
    });
    pane.addEventListener("click", (event) => this.click(event));
    pane.addEventListener("keydown", (event) => this.key(event));
    this.width = 0;
    new ResizeObserver(() => this.resized()).observe(pane);
  }

  get count() {
    return this.sheets.length;
  }

  // number is that of the sheet that takes up the middle of the window, from 1 on.
  get number() {
    const middle = this.pane.scrollTop + this.pane.clientHeight * 0.4;
    const index = this.sheets.findIndex((s) => s.offsetTop + s.offsetHeight > middle);
    return index < 0 ? this.count : index + 1;
  }

  report() {
    this.anchor = this.here();
    this.onTurn(this.number, this.count);
  }

  // show shows a version of a plan: another plan from its start, the same one where it was.
  show(state, other) {
    const here = other ? null : this.here();
    if (state?.version !== this.state?.version) this.edit = -1;
    this.state = state;
    this.unmark();
    const pages = state?.pages ?? [];
    const old = this.sheets;
    const taken = new Set();
    const take = (sheet) => sheet && !taken.has(sheet) && taken.add(sheet) && sheet;
    const sheets = pages.map((p, i) => old[i]?.content === p.content && take(old[i]));
    pages.forEach((p, i) => (sheets[i] ||= take(old.find((s) => s.content === p.content && !taken.has(s)))));
    pages.forEach((p, i) => (sheets[i] ||= (!other && take(old[i])) || this.sheet()));
    for (const sheet of old) {
      if (taken.has(sheet)) continue;
      this.near.unobserve(sheet);
      sheet.remove();
    }
    this.pane.querySelector(".empty")?.remove();
    sheets.forEach((sheet, i) => {
      if (this.pane.children[i] !== sheet) this.pane.insertBefore(sheet, this.pane.children[i] ?? null);
      this.set(sheet, i + 1, pages[i], state.changed.includes(i + 1) && state.good);
    });
    this.sheets = sheets;
    if (!sheets.length) {
      const empty = document.createElement("p");
      empty.className = "empty";
      empty.textContent = state ? "De bladzijden verschijnen hier zodra het plan geen fouten meer heeft." : "Bewaar een plan, dan verschijnt het hier.";
      this.pane.append(empty);
    }
    if (other) this.pane.scrollTop = 0;
    else this.return(here);
    this.report();
  }

  sheet() {
    const sheet = document.createElement("article");
    sheet.className = "sheet";
    const paper = document.createElement("div");
    paper.className = "paper";
    const caption = document.createElement("p");
    caption.className = "caption";
    sheet.append(paper, caption);
    this.near.observe(sheet);
    return sheet;
  }

  set(sheet, number, page, changed) {
    sheet.id = `bladzijde-${number}`;
    sheet.setAttribute("aria-label", `Bladzijde ${number}${changed ? ", gewijzigd" : ""}`);
    sheet.classList.toggle("changed", changed);
    sheet.lastChild.textContent = `Bladzijde ${number}`;
    sheet.style.setProperty("--w", page.width);
    sheet.style.setProperty("--h", page.height);
    sheet.sources = page.sources;
    sheet.content = page.content;
    sheet.edited = this.state.good ? this.state.edited.filter((e) => e.page === number).map((e) => e.paragraph) : [];
    if (sheet.print === page.print) {
      this.showEdited(sheet);
    } else {
      sheet.print = page.print;
      sheet.drawing = null;
    }
    if (sheet.near) this.draw(sheet); // which may have failed before
  }

  cameNear(entries) {
    for (const { isIntersecting, target } of entries) {
      target.near = isIntersecting;
      if (!isIntersecting || !target.print) continue;
      this.draw(target);
      this.showEdited(target);
    }
  }

  // draw fetches the drawing of a sheet and puts it in the place of the old one.
  draw(sheet) {
    const print = sheet.print;
    sheet.drawing ??= (async () => {
      try {
        const answer = await fetch(`/plannen/${this.state.id}/bladzijden/${print}.svg`);
        if (sheet.print !== print) return; // there is a newer one
        if (!answer.ok) throw new Error(answer.statusText);
        const svg = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
        if (sheet.print !== print || svg.localName !== "svg") return;
        sheet.firstChild.replaceChildren(document.importNode(svg, true));
        this.showEdited(sheet);
      } catch {
        if (sheet.print === print) sheet.drawing = null;
      }
    })();
    return sheet.drawing;
  }

  // here is where the window is: the sheet at its top, and how far down that sheet.
  here() {
    const top = this.pane.scrollTop;
    const index = this.sheets.findIndex((s) => s.offsetTop + s.offsetHeight > top);
    const sheet = this.sheets[index];
    return sheet && { sheet, index, share: (top - sheet.offsetTop) / sheet.offsetHeight };
  }

  return(place) {
    if (!place) return;
    const sheet = this.sheets.includes(place.sheet) ? place.sheet : this.sheets[Math.min(place.index, this.count - 1)];
    if (sheet) this.pane.scrollTop = sheet.offsetTop + place.share * sheet.offsetHeight;
  }

  resized() {
    if (this.pane.clientWidth === this.width || this.pane.clientWidth === 0) return;
    if (this.width) this.return(this.anchor);
    this.width = this.pane.clientWidth;
    if (this.count) this.report();
  }

  fit() {
    this.setZoom(0);
  }

  zoomBy(factor) {
    const sheet = this.sheets[this.number - 1];
    if (!sheet) return;
    const now = sheet.offsetWidth / (Number(sheet.style.getPropertyValue("--w")) / 15);
    this.setZoom(Math.min(5, Math.max(0.2, now * factor)));
  }

  setZoom(zoom) {
    const here = this.here();
    this.zoom = zoom;
    this.pane.classList.toggle("zoomed", zoom > 0);
    for (const sheet of this.sheets) sheet.style.setProperty("--zoom", zoom || 1);
    this.return(here);
    this.report();
  }

  turn(step) {
    this.turnTo(this.number + step);
  }

  turnTo(number) {
    const sheet = this.sheets[Math.min(Math.max(number, 1), this.count) - 1];
    if (sheet) this.scrollTo(sheet.offsetTop - 8);
  }

  // scrollTo glides over a short way, if the user likes that, and jumps over a long one.
  scrollTo(top) {
    const far = Math.abs(top - this.pane.scrollTop) > 2 * this.pane.clientHeight;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.pane.scrollIntoView({ block: "nearest" }); // in a low window it may lie below
    this.pane.scrollTo({ top, behavior: far || still ? "instant" : "smooth" });
  }

  // goTo shows a paragraph, and marks it.
  async goTo(target) {
    const sheet = target && this.sheets[target.page - 1];
    if (!sheet) return;
    const height = sheet.firstChild.offsetHeight;
    const y = (target.y / Number(sheet.style.getPropertyValue("--h"))) * height;
    this.scrollTo(sheet.offsetTop + y - this.pane.clientHeight / 3);
    await this.draw(sheet);
    this.mark(sheet.querySelector(`[data-p="${target.paragraph}"]`));
  }

  mark(text) {
    this.unmark();
    if (text) this.marked = { text, mark: this.rect(text, "mark") };
  }

  // rect draws a rectangle behind a text.
  rect(text, name) {
    const box = text.getBBox();
    const rect = document.createElementNS(SVG, "rect");
    rect.setAttribute("class", name);
    const sides = { x: box.x - 60, y: box.y - 20, width: box.width + 120, height: box.height + 40, rx: 30 };
    for (const [side, value] of Object.entries(sides)) rect.setAttribute(side, value);
    text.ownerSVGElement.insertBefore(rect, text.ownerSVGElement.querySelector("text"));
    return rect;
  }

  // showEdited marks the texts on a sheet that the last save changed; a sheet that is not to be seen, when it comes near.
  showEdited(sheet) {
    const old = sheet.querySelectorAll(".edited");
    if (!old.length && !sheet.edited.length) return; // to ask for a size below makes the browser lay out all sheets again
    if (!this.pane.clientWidth) return; // where a narrow window shows the findings, texts have no size
    for (const rect of old) rect.remove();
    for (const number of sheet.edited) {
      const text = sheet.querySelector(`[data-p="${number}"]`);
      if (text) this.rect(text, "edited");
    }
  }

  // toEdit shows the next text that the last save changed, and reports whether there is one.
  toEdit() {
    const { edited } = this.state;
    if (!edited.length) return false;
    this.edit = (this.edit + 1) % edited.length;
    this.goTo(edited[this.edit]);
    return true;
  }

  unmark() {
    this.marked?.mark.remove();
    this.marked = null;
  }

  click(event) {
    const link = event.target.closest('a[href^="#bladzijde-"]');
    if (link) {
      event.preventDefault();
      this.onJump(this.pane.scrollTop);
      this.turnTo(Number(link.getAttribute("href").slice("#bladzijde-".length)));
      return;
    }
    const text = event.target.closest("text[data-p]");
    if (text && getSelection().isCollapsed) this.pick(text);
  }

  // pick tells where a text comes from, and marks it.
  pick(text) {
    const source = text.closest(".sheet").sources[text.dataset.p];
    this.mark(text);
    this.onPick(source && { file: this.state.files[source[0]], line: source[1] });
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = { j: 1, k: -1 }[event.key];
    const text = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (page) this.turn(page);
    else if (text) this.step(text);
    else return;
    event.preventDefault();
  }

  // step picks the next text that the zone wrote, or the one before.
  async step(by) {
    let sheet = this.marked?.text.isConnected ? this.marked.text.closest(".sheet") : this.sheets[this.number - 1];
    let from = this.marked?.text.isConnected ? Number(this.marked.text.dataset.p) : by > 0 ? -1 : Infinity;
    for (let index = this.sheets.indexOf(sheet); (sheet = this.sheets[index]); index += by, from = by > 0 ? -1 : Infinity) {
      let numbers = sheet.sources.map((s, i) => (s ? i : -1)).filter((i) => i >= 0 && (by > 0 ? i > from : i < from));
      if (!numbers.length) continue;
      await this.draw(sheet);
      const text = sheet.querySelector(`[data-p="${by > 0 ? numbers[0] : numbers.at(-1)}"]`);
      if (!text) return;
      this.pick(text);
      const box = text.getBoundingClientRect();
      const pane = this.pane.getBoundingClientRect();
      if (box.top < pane.top + 20 || box.bottom > pane.bottom - 20) {
        this.scrollTo(this.pane.scrollTop + box.top - pane.top - pane.height / 3);
      }
      return;
    }
  }
}
