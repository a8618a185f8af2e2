import {get} from "./api.js";
import {make} from "./dom.js";
import {show} from "./source.js";
import {percent, reason, words} from "./words.js";

const AROUND = 140;

/** The kinds that are unfolded, by name. */
const unfolded = new Set(["FALSE_ANSWER"]);

/** Fills a place with what goes wrong at a threshold. */
export async function misses(id, threshold, place) {
  const w = words();
  try {
    const found = await get(`api/v1/evaluations/${id}/misses?threshold=${threshold}`);
    place.replaceChildren(...(found.misses.length
      ? found.misses.map(kind)
      : [make("p", {className: "dim", textContent: w.noMisses})]));
  } catch (error) {
    place.replaceChildren(make("p", {className: "reason", textContent: error.message}));
  }
}

function kind(missed) {
  const w = words();
  const [title, order] = w.missKinds[missed.kind] || [missed.kind, ""];
  const shown = missed.worst.length < missed.count ? w.shownOf(missed.worst.length, missed.count) : String(missed.count);
  const details = make("details", {className: "card", open: unfolded.has(missed.kind)},
    make("summary", {}, `${title} `, make("span", {className: "dim", textContent: `${shown}${w.comma}${order}`})),
    ...missed.worst.map(one => miss(one, missed.kind)));
  details.addEventListener("toggle", () => {
    if (details.open) {
      unfolded.add(missed.kind);
    } else {
      unfolded.delete(missed.kind);
    }
  });
  return details;
}

function miss(one, kindOf) {
  const w = words();
  const facts = make("dl", {});
  const fact = (name, ...value) => facts.append(make("dt", {textContent: name}), make("dd", {}, ...value));
  fact(w.gold, one.golds.length ? one.golds.join(" · ") : w.shouldRefuse);
  if (one.answer) {
    fact(kindOf.endsWith("ANSWER") ? w.answer : w.draft, one.answer);
  }
  fact(w.reasonShort, one.reason ? reason(one.reason) : `${w.confidence} ${percent(one.confidence)}`);
  if (one.passages.length) {
    fact(w.found, make("ol", {}, ...one.passages.map(p => passage(p, one.golds))));
  }
  return make("details", {className: "miss"},
    make("summary", {}, one.question, make("span", {className: "dim", textContent: ` ${percent(one.confidence)}`})), facts);
}

/** A passage cut around the first gold answer in it. */
function passage(p, golds) {
  const open = make("button", {type: "button", className: "link", textContent: p.title || p.document});
  open.addEventListener("click", () => show({document: p.document, title: p.title, quote: p.text}, open));
  const gold = golds.filter(g => g && p.text.includes(g)).sort((a, b) => b.length - a.length)[0];
  const at = gold ? p.text.indexOf(gold) : 0;
  const from = Math.max(0, at - AROUND);
  const end = gold ? at + gold.length : 0;
  const rest = p.text.slice(end, end + (gold ? AROUND : 2 * AROUND));
  return make("li", {}, open, make("blockquote", {}, (from ? "… " : "") + p.text.slice(from, at), gold ? make("mark", {textContent: gold}) : "",
    rest + (end + rest.length < p.text.length ? " …" : "")));
}
