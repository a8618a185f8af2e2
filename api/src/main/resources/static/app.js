import {paintAsk, startAsk} from "./ask.js";
import {openDocuments, paintDocuments, startDocuments} from "./documents.js";
import {byId} from "./dom.js";
import {openEvaluation, paintEvaluation, startEvaluation} from "./evaluation.js";
import {closeSource} from "./source.js";
import {known, refreshStatus} from "./status.js";
import {paintWords, switchLanguage, words} from "./words.js";

/** What has the focus when a view is called by its key. */
const FIELDS = {ask: "question", documents: "search", evaluation: "labelled"};

let shown = "ask";
let theme = localStorage.getItem("theme") || "";

const isDark = () => (theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);

function paintHeader() {
  const w = words();
  document.documentElement.dataset.theme = theme;
  byId("language").textContent = w.other;
  byId("language").lang = w.other === "English" ? "en" : "zh";
  byId("theme").textContent = isDark() ? w.light : w.dark;
  document.title = `${w[shown]} – Yiju 依据`;
  byId("holds").textContent = known() ? w.holds(known()) : "";
}

function paintAll() {
  paintWords();
  paintHeader();
  paintAsk();
  paintDocuments();
  paintEvaluation();
}

async function refreshHeader() {
  await refreshStatus();
  paintHeader();
}

const OPENED = {ask: () => byId("question").focus(), documents: openDocuments, evaluation: openEvaluation};

function view() {
  const wanted = location.hash.slice(1);
  shown = Object.hasOwn(OPENED, wanted) ? wanted : "ask";
  for (const name of Object.keys(OPENED)) {
    byId(`${name}-view`).hidden = name !== shown;
    if (name === shown) {
      byId(`to-${name}`).setAttribute("aria-current", "page");
    } else {
      byId(`to-${name}`).removeAttribute("aria-current");
    }
  }
  closeSource();
  paintHeader();
  OPENED[shown]();
}

byId("language").addEventListener("click", () => {
  switchLanguage();
  paintAll();
});
byId("theme").addEventListener("click", () => {
  theme = isDark() ? "light" : "dark";
  localStorage.setItem("theme", theme);
  paintHeader();
});
byId("key-form").addEventListener("submit", event => {
  event.preventDefault();
  sessionStorage.setItem("key", byId("key").value.trim());
  byId("key-form").hidden = true;
  refreshHeader();
  view();
});
byId("close").addEventListener("click", closeSource);
document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    closeSource();
  } else if (event.key === "/" && !event.target.closest("input, textarea")) {
    event.preventDefault();
    byId(FIELDS[shown]).focus();
  }
});
window.addEventListener("hashchange", view);
startAsk(refreshHeader);
startDocuments(refreshHeader);
startEvaluation();
paintAll();
view();
refreshHeader();
