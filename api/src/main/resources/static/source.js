import {get} from "./api.js";
import {byId, make} from "./dom.js";

let opener = null;

/** Shows a document with the cited span marked; offsets count UTF-16 units, as strings here do. */
export async function show(citation, button) {
  opener = button || document.activeElement;
  let parts;
  let doc;
  try {
    doc = await get(`api/v1/documents?id=${encodeURIComponent(citation.document)}`);
    const start = citation.start ?? doc.text.indexOf(citation.quote);
    const end = citation.end ?? start + citation.quote.length;
    parts = start < 0 || end <= start ? [doc.text] : [doc.text.slice(0, start),
      make("mark", {textContent: doc.text.slice(start, end)}), doc.text.slice(end)];
  } catch (error) {
    doc = {title: citation.title || citation.document, url: null};
    parts = [error.message];
  }
  byId("source-title").textContent = doc.title || doc.id;
  byId("source-address").replaceChildren(address(doc.url));
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

/** A citation or a passage as text that opens it. */
export function opens(text, citation) {
  const button = make("button", {type: "button", className: "link", textContent: text});
  button.addEventListener("click", () => show(citation, button));
  return button;
}

function address(url) {
  return url && /^https?:/.test(url)
    ? make("a", {href: url, textContent: url, rel: "noreferrer", target: "_blank"})
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
