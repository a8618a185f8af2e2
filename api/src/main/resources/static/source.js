import {get} from "./api.js";
import {byId, make} from "./dom.js";
import {words} from "./words.js";

let opener = null;

/** Shows a document with the cited span marked; offsets count UTF-16 units, as strings here do. */
export async function show(citation, button) {
  opener = button || document.activeElement;
  let parts;
  let doc;
  try {
    doc = await get(`api/v1/documents?id=${encodeURIComponent(citation.document)}`);
    const start = citation.start ?? doc.text.indexOf(citation.quote);
    parts = marked(doc, start, citation.end ?? start + citation.quote.length);
  } catch (error) {
    doc = {title: citation.title || citation.document, url: null};
    parts = [error.message];
  }
  byId("source-title").textContent = doc.title || doc.id;
  byId("source-address").replaceChildren(address(doc.url, citation.page));
  byId("source-text").replaceChildren(...parts);
  byId("source-text").scrollTop = 0;
  byId("source").hidden = false;
  document.body.classList.add("reading");
  byId("source").focus({preventScroll: true});
  const mark = byId("source-text").querySelector("mark");
  if (mark) {
    mark.scrollIntoView({block: "center"});
  }
}

/** The text with a span marked, and a line where each page begins. */
function marked(doc, start, end) {
  const from = start < 0 ? 0 : start;
  const to = start < 0 ? 0 : end;
  return [...paged(doc, 0, from), to > from ? make("mark", {}, ...paged(doc, from, to)) : "", ...paged(doc, to, doc.text.length)];
}

function paged(doc, from, to) {
  const pages = doc.pages;
  const starts = pages ? [0, ...pages.starts].map((at, i) => ({at, page: pages.first + i})) : [];
  const parts = [];
  let done = from;
  for (const {at, page} of starts.filter(s => s.at >= from && s.at < to)) {
    parts.push(...lines(doc.text.slice(done, at)), make("span", {className: "page", textContent: words().page(page)}));
    done = at;
  }
  return [...parts, ...lines(doc.text.slice(done, to))];
}

/** A line is a paragraph, a heading or an item: a little room between them. */
function lines(text) {
  return text.split("\n").flatMap((line, i) => (i ? [make("span", {className: "gap"}), line] : [line]));
}

/** A citation or a passage as text that opens it. */
export function opens(text, citation) {
  const button = make("button", {type: "button", className: "link", textContent: text});
  button.addEventListener("click", () => show(citation, button));
  return button;
}

/** Browsers open a PDF at the page that the fragment names. */
function address(url, page) {
  return url && /^https?:/.test(url)
    ? make("a", {href: page && !url.includes("#") ? `${url}#page=${page}` : url, textContent: url, rel: "noreferrer", target: "_blank"})
    : url || "";
}

export function closeSource() {
  if (byId("source").hidden) {
    return;
  }
  byId("source").hidden = true;
  document.body.classList.remove("reading");
  if (opener && opener.isConnected) {
    opener.focus();
  }
}
