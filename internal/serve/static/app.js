// The page of actieplan serve: it shows one plan, and again whenever the server says that there is a new version.
import { Pages } from "/pages.js";
import { Findings } from "/findings.js";
import { copy } from "/copy.js";
import { counted, placeName } from "/words.js";

const $ = (id) => document.getElementById(id);

let plans = []; // as the stream of events tells them
let state = null; // of the plan that is shown, as in stand.json
let place = null; // "file:line" of what the source bar names

const pages = new Pages($("pages"), { onPick: showSource, onTurn: showNumber, onJump: leave });
const findings = new Findings($("findings"), { onGo: goTo });

// asked is the name of the plan to show: that of the address, else the one that was shown without.
let first;
function asked() {
  return new URLSearchParams(location.search).get("plan") ?? first;
}

// choose returns the plan to show, else the first.
function choose() {
  return plans.find((p) => p.name === asked()) ?? plans[0];
}

// gone reports whether the plan that is shown is no longer there, while others are. It stays until the user chooses another,
// or until it is back: nobody's plan becomes another one by itself.
function gone() {
  return state !== null && plans.length > 0 && state.name === asked() && choose().name !== state.name;
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
  showNotice();
  const plan = choose();
  if (plan === undefined) {
    if (state === null) showNothing(); // else the program has begun again, and the plan is still to come
    return;
  }
  if (gone() || state?.version === plan.version) return;
  const answer = await fetch(`/plannen/${plan.id}/stand.json`);
  if (!answer.ok) return;
  const before = state;
  state = await answer.json();
  if (asked() === undefined) first = state.name;
  show(before?.name !== state.name);
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

function showStatus() {
  $("to-edit").hidden = !state.good || state.changed.length === 0;
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
    text = "Geen verbinding met het programma. Start het opnieuw met actieplan serve; deze pagina wordt dan vanzelf ververst.";
  } else if (gone()) {
    text = `Het plan “${state.name}” is er niet meer. Kies een ander plan.`;
  } else if (state?.problem) {
    text = state.problem;
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
  $("choice").hidden = plans.length < 2 && !gone();
  const labels = plans.map((p) => p.name + (p.errors ? ` – ${counted(p.errors, "fout", "fouten")}` : ""));
  if ([...select.options].map((o) => `${o.value} ${o.text}`).join("\n") !== plans.map((p, i) => `${p.name} ${labels[i]}`).join("\n")) {
    select.replaceChildren(...plans.map((p, i) => new Option(labels[i], p.name)));
  }
  select.value = gone() ? "" : (choose()?.name ?? "");
  select.title = select.selectedOptions[0]?.text ?? ""; // the longest names are cut off
}

// showSource tells where a text comes from: null for the form's own, undefined for none chosen.
function showSource(source) {
  place = source ? `${source.file}:${source.line}` : null;
  const texts = { undefined: "Klik op een tekst om te zien in welk bestand die staat.", null: "Deze tekst is van het formulier zelf." };
  $("source-text").textContent = place ? placeName(source) : texts[source];
  $("source").classList.toggle("known", place !== null);
  $("source-copy").hidden = place === null;
}

function showNumber(number, count) {
  if (document.activeElement !== $("number")) $("number").value = count ? number : "–";
  $("count").textContent = count || "–";
  document.querySelector(".reader").classList.toggle("bare", count === 0);
}

function goTo(finding) {
  view("pages");
  if (!$("findings").offsetWidth) $("pages").focus({ preventScroll: true }); // where the findings were, the pages are now
  pages.goTo(finding.target);
  showSource(finding.position ?? undefined);
}

// leave lets the Back button of the browser lead to where a link in the plan was.
function leave(top) {
  history.replaceState({ top }, "");
  history.pushState(null, "");
}

// toEdit shows what the last save changed: the next text with each call, or the page where no text is new.
function toEdit() {
  if (!state?.good || !state.changed.length) return;
  view("pages");
  if (!pages.toEdit()) pages.turnTo(state.changed[0]);
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
addEventListener("popstate", (event) => {
  if (event.state) $("pages").scrollTo({ top: event.state.top, behavior: "instant" });
  refresh();
});
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
$("to-edit").addEventListener("click", toEdit);
$("source-copy").addEventListener("click", (event) => copy(place, event.currentTarget));
$("pages").addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "c" && place) copy(place, $("source-copy"));
  if (event.key === "w") toEdit();
});

// listen follows the stream of events. A browser takes it up again by itself where the program does not answer, but not where
// another one does, which may have its port for a while.
function listen() {
  const events = new EventSource("/gebeurtenissen");
  events.addEventListener("stand", (event) => {
    plans = JSON.parse(event.data);
    offline = false;
    refresh();
  });
  events.addEventListener("error", () => {
    offline = true;
    showNotice();
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
  });
}
listen();
