import {follow, get, post, remove, upload} from "./api.js";
import {byId, make, takesFiles, twice} from "./dom.js";
import {paintSearch, startSearch} from "./search.js";
import {show} from "./source.js";
import {words} from "./words.js";

const PAGE = 50;

let listed = [];
let total = 0;
const crawls = new Map();
let onChanged = () => {};

async function changed() {
  onChanged();
  paintSearch();
  await list(Math.max(PAGE, listed.length));
}

async function list(limit, offset = 0) {
  const page = await get(`api/v1/documents?offset=${offset}&limit=${Math.min(limit, 1000)}`);
  listed = offset ? [...listed, ...page.documents] : page.documents;
  total = page.total;
  paintList();
}

function paintList() {
  byId("documents").replaceChildren(...listed.map(row));
  byId("no-documents").hidden = total > 0;
  byId("more").hidden = listed.length >= total;
}

function row(doc) {
  const w = words();
  const open = make("button", {type: "button", className: "link", textContent: doc.title || doc.id});
  open.addEventListener("click", () => show({document: doc.id, quote: ""}, open));
  return make("tr", {}, make("td", {}, open, make("div", {className: "dim id", textContent: doc.id})),
    make("td", {textContent: doc.passages}), make("td", {}, deletes(doc, w)));
}

function deletes(doc, w) {
  return twice(doc.id, {text: w.remove, name: doc.title || doc.id, really: w.reallyRemove}, async () => {
    await remove(`api/v1/documents?id=${encodeURIComponent(doc.id)}`).catch(() => {});
    await changed();
  });
}

async function take(files) {
  if (!files.length) {
    return;
  }
  const w = words();
  byId("uploaded").replaceChildren(make("p", {className: "progress", textContent: w.adding}));
  try {
    const done = await upload("api/v1/documents", files);
    byId("uploaded").replaceChildren(make("p", {textContent: w.added(done)}), failures(done.failed));
    await changed();
  } catch (error) {
    byId("uploaded").replaceChildren(make("p", {className: "reason", textContent: error.message}));
  }
}

function failures(failed) {
  return make("ul", {className: "reason"}, ...failed.map(f => make("li", {textContent: `${f.source}: ${f.error}`})));
}

function crawlItem(crawl) {
  const w = words();
  const going = crawl.state === "RUNNING" || crawl.state === "QUEUED";
  const progress = make("progress", {"aria-label": w.states[crawl.state]});
  if (!going || crawl.total > 0) {
    progress.max = Math.max(1, crawl.total, crawl.done);
    progress.value = going ? crawl.done : progress.max;
  }
  const cancel = make("button", {type: "button", className: "plain", textContent: w.cancel, hidden: !going});
  cancel.addEventListener("click", async () => paintCrawl(await remove(`api/v1/crawls/${crawl.id}`)));
  return make("li", {className: "card"},
    make("div", {className: "row wrap"}, make("strong", {textContent: crawl.urls.join(" ")}),
      make("span", {className: going ? "progress" : "", textContent: w.states[crawl.state]}), cancel),
    progress, make("p", {className: "dim", textContent: w.crawled(crawl)}),
    crawl.error ? make("p", {className: "reason", textContent: crawl.error}) : null,
    crawl.failed.length ? make("details", {}, make("summary", {textContent: `${crawl.failures}`}), failures(crawl.failed)) : null);
}

function paintCrawl(crawl) {
  const item = crawlItem(crawl);
  const known = crawls.get(crawl.id);
  crawls.set(crawl.id, {crawl, item});
  if (known) {
    known.item.replaceWith(item);
  } else {
    byId("crawls").prepend(item);
  }
}

async function watch(crawl) {
  paintCrawl(crawl);
  if (!crawl.finished) {
    await follow(`api/v1/crawls/${crawl.id}`, (name, data) => paintCrawl(data));
    await changed();
  }
}

async function crawl() {
  byId("crawl-problem").textContent = "";
  try {
    const body = {urls: [byId("crawl-url").value.trim()], max_pages: Number(byId("crawl-pages").value)};
    await watch(await post("api/v1/crawls", body));
  } catch (error) {
    byId("crawl-problem").textContent = error.message;
  }
}

export async function openDocuments() {
  await list(Math.max(PAGE, listed.length)).catch(() => {});
  const known = await get("api/v1/crawls").catch(() => ({crawls: []}));
  known.crawls.reverse().filter(c => !crawls.has(c.id)).forEach(c => watch(c).catch(() => {}));
}

export function paintDocuments() {
  paintList();
  paintSearch();
  [...crawls.values()].forEach(({crawl: c}) => paintCrawl(c));
}

export function startDocuments(notify) {
  onChanged = notify;
  startSearch();
  byId("crawl-url").placeholder = "https://example.org/docs/";
  takesFiles(byId("drop"), byId("files"), take);
  byId("crawl-form").addEventListener("submit", event => {
    event.preventDefault();
    crawl();
  });
  byId("more").addEventListener("click", () => list(PAGE, listed.length));
}
