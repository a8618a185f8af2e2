import {get} from "./api.js";
import {byId, make} from "./dom.js";
import {opens} from "./source.js";
import {words} from "./words.js";

const MOST = 20;

/** Shows the passages found instead of the list of documents; nothing asked for shows the list. */
async function search() {
  const wanted = byId("search").value.trim();
  let hits = [];
  let said = "";
  if (wanted) {
    try {
      hits = (await get(`api/v1/search?q=${encodeURIComponent(wanted)}&k=${MOST}&explain=true`)).hits;
      said = words().hits(hits.length, hits.length === MOST);
    } catch (error) {
      said = error.message;
    }
  }
  if (wanted !== byId("search").value.trim()) {
    return;
  }
  byId("search-said").textContent = said;
  byId("hits").replaceChildren(...hits.map(hit => make("li", {}, opens(hit.title || hit.document, {...hit, quote: hit.text}),
    make("div", {className: "dim id", textContent: hit.document}), make("blockquote", {textContent: hit.text}))));
  byId("listing").hidden = Boolean(wanted);
}

export function paintSearch() {
  search();
}

export function startSearch() {
  byId("search-form").addEventListener("submit", event => {
    event.preventDefault();
    search();
  });
  byId("search").addEventListener("input", () => {
    if (!byId("search").value) {
      search();
    }
  });
}
