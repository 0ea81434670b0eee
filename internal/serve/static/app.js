// The page of actieplan serve: it shows one plan, and again whenever the server says that there is a new version.
import { Pages } from "/pages.js";
import { Findings } from "/findings.js";
import { copy } from "/copy.js";

const $ = (id) => document.getElementById(id);

let plans = []; // as the stream of events tells them
let state = null; // of the plan that is shown, as in stand.json
let place = null; // "file:line" in the source bar

const pages = new Pages($("pages"), { onPick: showSource, onTurn: showNumber });
const findings = new Findings($("findings"), { onGo: goTo });

// choose returns the id of the plan to show: that of the address, else the first.
function choose() {
  const name = new URLSearchParams(location.search).get("plan");
  return (plans.find((p) => p.name === name) ?? plans[0])?.id;
}

// refresh fetches what is not up to date. One runs at a time, and once more if something came in between.
let refreshing = false;
let again = false;
async function refresh() {
  if (refreshing) {
    again = true;
    return;
  }
  refreshing = true;
  try {
    do {
      again = false;
      await fetchState();
    } while (again);
  } catch {
    again = false; // the stream of events tells when the server is back
  } finally {
    refreshing = false;
  }
}

async function fetchState() {
  showPlans();
  const id = choose();
  if (id === undefined) {
    state = null;
    showNothing();
    return;
  }
  if (state?.version === plans.find((p) => p.id === id).version) return;
  const answer = await fetch(`/plannen/${id}/stand.json`);
  if (!answer.ok) return;
  const before = state;
  state = await answer.json();
  show(before?.id !== id);
}

function show(other) {
  document.title = `${state.errors ? `(${state.errors}) ` : ""}${state.title} – Actieplan`;
  $("title").textContent = state.title;
  showStatus();
  showNotice();
  showDocuments();
  pages.show(state, other);
  findings.show(state);
  const badge = document.querySelector(".badge");
  const count = state.findings.length + (state.problem ? 1 : 0);
  badge.hidden = count === 0;
  badge.textContent = count;
  badge.classList.toggle("error", state.errors > 0);
  if (other) showSource(undefined);
}

function showNothing() {
  document.title = "Actieplan";
  $("title").textContent = "Actieplan";
  $("status").textContent = "Hier staat nog geen plan.";
  $("documents").replaceChildren();
  pages.show(null, true);
  findings.show(null);
  showNotice();
}

function counted(n, one, more) {
  return n === 1 ? `1 ${one}` : `${n} ${more}`;
}

function showStatus() {
  let text = `Gemaakt om ${state.at}`;
  if (!state.good) text = `Nagekeken om ${state.at}: ${counted(state.errors, "fout", "fouten")}`;
  else if (state.changed.length) text = `Bladzijde ${state.changedAs} gewijzigd om ${state.at}`;
  if ($("status").textContent === text) return; // it is read out when it changes
  $("status").textContent = text;
  $("status").title = `${text} (${state.took} ms)`; // a narrow window may cut it off
}

let offline = false;
function showNotice() {
  const notice = $("notice");
  notice.classList.toggle("offline", offline);
  let text = "";
  if (offline) {
    text = "Geen verbinding met het programma. Start het opnieuw met actieplan serve; deze pagina ververst dan vanzelf.";
  } else if (state && !state.good) {
    text = `Het plan heeft ${counted(state.errors, "fout", "fouten")}. `;
    text += state.goodAt ? `U ziet nog de bladzijden van ${state.goodAt}.` : "Verbeter die om de bladzijden te zien.";
  }
  notice.hidden = text === "";
  if (notice.textContent !== text) notice.textContent = text;
}

function showDocuments() {
  const links = state.documents.map((d) => {
    const link = document.createElement("a");
    link.href = `/plannen/${state.id}/documenten/${encodeURIComponent(d.name)}`;
    if (d.kind === "PDF") {
      link.target = "_blank";
    } else {
      link.download = d.name;
    }
    const verb = document.createElement("span");
    verb.className = "verb"; // a narrow window has no room for it
    verb.textContent = d.kind === "PDF" ? "Open de " : "Download ";
    link.append(verb, d.kind);
    link.title = d.name;
    return link;
  });
  const before = [...$("documents").children].map((l) => l.href).join();
  if (before !== links.map((l) => l.href).join()) $("documents").replaceChildren(...links);
}

function showPlans() {
  const select = $("plan");
  $("choice").hidden = plans.length < 2;
  const id = choose();
  const labels = plans.map((p) => p.name + (p.errors ? ` – ${counted(p.errors, "fout", "fouten")}` : ""));
  if ([...select.options].map((o) => `${o.value} ${o.text}`).join("\n") !== plans.map((p, i) => `${p.name} ${labels[i]}`).join("\n")) {
    select.replaceChildren(...plans.map((p, i) => new Option(labels[i], p.name)));
  }
  select.value = plans.find((p) => p.id === id)?.name ?? "";
}

// showSource tells where a text comes from: null for the form's own, undefined for none chosen.
function showSource(source) {
  place = source ? `${source.file}:${source.line}` : null;
  const texts = { undefined: "Klik op een tekst om te zien in welk bestand die staat.", null: "Deze tekst is van het formulier zelf." };
  $("source-text").textContent = place ?? texts[source];
  $("source").classList.toggle("known", place !== null);
  $("source-copy").hidden = place === null;
}

function showNumber(number, count) {
  if (document.activeElement !== $("number")) $("number").value = count ? number : "–";
  $("count").textContent = count || "–";
}

function goTo(finding) {
  view("pages");
  if (!$("findings").offsetWidth) $("pages").focus({ preventScroll: true }); // where the findings were, the pages are now
  pages.goTo(finding.target);
  showSource(finding.position ?? undefined);
}

// view chooses what a narrow window shows.
function view(name) {
  document.body.dataset.view = name;
  $("view-pages").setAttribute("aria-pressed", name === "pages");
  $("view-findings").setAttribute("aria-pressed", name === "findings");
}

$("view-pages").addEventListener("click", () => view("pages"));
$("view-findings").addEventListener("click", () => view("findings"));
for (const link of document.querySelectorAll(".skip")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const name = link.hash.slice(1);
    view(name);
    $(name).focus();
  });
}
$("plan").addEventListener("change", (event) => {
  history.pushState(null, "", `?plan=${encodeURIComponent(event.target.value)}`);
  refresh();
});
addEventListener("popstate", refresh);
$("previous").addEventListener("click", () => pages.turn(-1));
$("next").addEventListener("click", () => pages.turn(1));
$("number").addEventListener("focus", (event) => event.target.select());
$("number").addEventListener("change", (event) => {
  const number = Number.parseInt(event.target.value, 10);
  if (number) pages.turnTo(number);
  else showNumber(pages.number, pages.count);
});
$("smaller").addEventListener("click", () => pages.zoomBy(1 / 1.2));
$("larger").addEventListener("click", () => pages.zoomBy(1.2));
$("fit").addEventListener("click", () => pages.fit());
$("source-copy").addEventListener("click", (event) => copy(place, event.currentTarget));
$("pages").addEventListener("keydown", (event) => {
  if (event.key === "c" && place && !event.ctrlKey && !event.metaKey && !event.altKey) copy(place, $("source-copy"));
});

const events = new EventSource("/gebeurtenissen");
events.addEventListener("stand", (event) => {
  plans = JSON.parse(event.data);
  offline = false;
  showNotice();
  refresh();
});
events.addEventListener("error", () => {
  offline = true;
  showNotice();
});
