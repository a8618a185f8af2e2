import {get} from "./api.js";
import {paintAsk, startAsk} from "./ask.js";
import {openDocuments, paintDocuments, startDocuments} from "./documents.js";
import {byId} from "./dom.js";
import {closeSource} from "./source.js";
import {paintWords, switchLanguage, words} from "./words.js";

let theme = localStorage.getItem("theme") || "";
let status = null;

const isDark = () => (theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);

function paintHeader() {
  const w = words();
  document.documentElement.dataset.theme = theme;
  byId("language").textContent = w.other;
  byId("language").lang = w.other === "English" ? "en" : "zh";
  byId("theme").textContent = isDark() ? w.light : w.dark;
  byId("holds").textContent = status ? w.holds(status) : "";
}

function paintAll() {
  paintWords();
  paintHeader();
  paintAsk();
  paintDocuments();
}

async function refreshStatus() {
  status = await get("api/v1/status").catch(() => null);
  paintHeader();
}

function view() {
  const documents = location.hash === "#documents";
  byId("ask-view").hidden = documents;
  byId("documents-view").hidden = !documents;
  byId("to-ask").toggleAttribute("aria-current", !documents);
  byId("to-documents").toggleAttribute("aria-current", documents);
  closeSource();
  if (documents) {
    openDocuments();
  } else {
    byId("question").focus();
  }
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
  refreshStatus();
  view();
});
byId("close").addEventListener("click", closeSource);
document.addEventListener("keydown", event => {
  if (event.key === "Escape") {
    closeSource();
  }
});
window.addEventListener("hashchange", view);
startAsk(refreshStatus);
startDocuments(refreshStatus);
paintAll();
view();
refreshStatus();
