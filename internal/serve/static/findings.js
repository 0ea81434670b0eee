// The findings beside the pages.
import { copy } from "/copy.js";
import { counted, placeName } from "/words.js";

export class Findings {
  constructor(box, { onGo }) {
    this.box = box;
    this.list = box.querySelector("ol");
    this.none = box.querySelector("p");
    this.title = box.querySelector("h2");
    this.onGo = onGo;
    box.addEventListener("keydown", (event) => this.key(event));
  }

  // show lists the findings of a plan. Who was on one of them stays there.
  show(state) {
    const at = document.activeElement?.closest?.(".finding");
    const focus = at && { key: at.dataset.key, index: [...this.list.children].indexOf(at), copy: document.activeElement.classList.contains("copy") };
    const current = this.list.querySelector(".current")?.dataset.key;
    const all = state ? [...state.findings] : [];
    if (state?.problem) all.unshift({ severity: "error", message: state.problem, help: "" });
    this.list.replaceChildren(...all.map((f) => this.item(f)));
    this.none.hidden = !state || all.length > 0;
    const errors = all.filter((f) => f.severity === "error").length;
    const counts = [counted(errors, "fout", "fouten"), counted(all.length - errors, "waarschuwing", "waarschuwingen")];
    this.title.textContent = ["Meldingen", counts.filter((c) => !c.startsWith("0 ")).join(", ")].filter(Boolean).join(": ");
    const items = [...this.list.children];
    items.find((i) => i.dataset.key === current)?.classList.add("current");
    if (focus) {
      const item = items.find((i) => i.dataset.key === focus.key) ?? items[Math.min(focus.index, items.length - 1)];
      ((focus.copy && item?.querySelector(".copy")) || item?.querySelector(".go") || this.box).focus();
    }
  }

  item(finding) {
    const item = element("li", `finding ${finding.severity}`);
    item.dataset.key = JSON.stringify([finding.message, finding.position?.file, finding.excerpt]);
    const button = element("button", "go");
    button.type = "button";
    const kind = finding.severity === "error" ? "Fout" : "Waarschuwing";
    button.append(element("span", "kind", `${kind}: `), element("span", "message", finding.message));
    button.addEventListener("click", () => this.go(item, finding));
    item.append(button);
    const at = finding.position;
    if (at) {
      const where = element("div", "where");
      const place = `${at.file}:${at.line}`;
      const copier = element("button", "copy", "Kopieer");
      copier.type = "button";
      copier.title = `Kopieer ${place}`;
      copier.addEventListener("click", () => copy(place, copier));
      const page = finding.target ? ` · bladzijde\u00a0${finding.target.page}` : "";
      where.append(element("span", "", `${placeName(at)}${page}`), copier);
      item.append(where);
    }
    if (finding.excerpt && (finding.excerpt.before + finding.excerpt.marked + finding.excerpt.after).trim()) {
      const line = element("pre", "excerpt", finding.excerpt.before);
      line.append(element("mark", "", finding.excerpt.marked), finding.excerpt.after);
      item.append(line);
    }
    if (finding.help) item.append(element("p", "help", finding.help));
    return item;
  }

  go(item, finding) {
    for (const other of this.list.querySelectorAll(".current")) other.classList.remove("current");
    item.classList.add("current");
    if (finding.target || finding.position) this.onGo(finding);
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const buttons = [...this.list.querySelectorAll(".go")];
    const item = document.activeElement.closest(".finding");
    const index = item ? buttons.indexOf(item.querySelector(".go")) + step : 0;
    if (!buttons[index]) return;
    buttons[index].focus();
    buttons[index].closest(".finding").scrollIntoView({ block: "nearest" });
    event.preventDefault();
  }
}

// element makes an element; its text is only ever text.
function element(name, className, text = "") {
  const e = document.createElement(name);
  if (className) e.className = className;
  e.textContent = text;
  return e;
}
