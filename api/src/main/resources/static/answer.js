import {post} from "./api.js";
import {announce, make} from "./dom.js";
import {opens, show} from "./source.js";
import {threshold} from "./status.js";
import {certainty, percent, reason, words} from "./words.js";

/** Numbers distinct citations in the order of first use, as the answer's [n] markers do. */
function numbering(claims) {
  const numbers = new Map();
  for (const c of claims.flatMap(claim => claim.citations)) {
    const key = keyOf(c);
    if (!numbers.has(key)) {
      numbers.set(key, {number: numbers.size + 1, citation: c});
    }
  }
  return numbers;
}

const keyOf = c => `${c.passage}|${c.start}|${c.end}`;

/** The claims as text with markers that open their sources. */
export function said(claims) {
  const numbers = numbering(claims);
  const text = make("p", {className: "said"});
  for (const claim of claims) {
    text.append(make("span", {className: "claim"}, claim.text,
      ...claim.citations.map(c => marker(numbers.get(keyOf(c))))), " ");
  }
  return text;
}

function marker({number, citation}) {
  const button = make("button", {type: "button", className: "cite", textContent: `[${number}]`,
    title: citation.quote, "aria-label": words().open(number)});
  button.addEventListener("click", () => show(citation, button));
  return button;
}

/**
 * @param again asks for other words; null where there are none
 */
export function card(answer, again) {
  return answer.answered ? answerCard(answer, again) : refusalCard(answer);
}

function answerCard(answer, again) {
  const w = words();
  const cited = [...numbering(answer.claims).values()].map(n => n.citation);
  return make("div", {className: "card"},
    said(answer.claims),
    answer.short_answer ? make("p", {textContent: `${w.short}${w.colon}${answer.short_answer}`}) : null,
    confidence(answer),
    generator(answer.generator),
    make("h3", {textContent: w.sources}),
    sources(cited),
    why(answer, w.why),
    actions(answer, cited, again));
}

function refusalCard(answer) {
  const w = words();
  const {message, correction} = answer.refusal;
  const parts = [
    make("p", {className: "reason", textContent: `${w.noAnswer}${w.colon}${reason(answer.refusal.reason)}`}),
    make("p", {className: "said", textContent: message}),
  ];
  if (correction) {
    parts.push(make("h3", {textContent: w.says}), sources(correction.citations));
  }
  if (answer.passages.length) {
    parts.push(make("h3", {textContent: w.closest}), make("ul", {className: "closest dim"},
      ...answer.passages.slice(0, 3).map(p => make("li", {},
        opens(p.title || p.document, {...p, quote: p.text}),
        make("blockquote", {textContent: p.text})))));
  }
  parts.push(why(answer, w.whyNot), actions(answer, correction ? correction.citations : [], null));
  return make("div", {className: "card refusal"}, ...parts);
}

export function problemCard(error) {
  return make("div", {className: "card refusal", role: "alert"},
    make("p", {className: "reason", textContent: words().failed}),
    make("p", {textContent: error.message}));
}

function confidence(answer) {
  const percent = Math.round(100 * answer.confidence);
  const bar = make("span", {className: "bar", role: "meter", "aria-valuemin": "0", "aria-valuemax": "100",
    "aria-valuenow": String(percent), "aria-label": words().confidence}, make("span", {}));
  bar.firstChild.style.width = `${percent}%`;
  return make("p", {className: "confidence"},
    `${words().confidence}${words().colon}${certainty(answer.confidence)} (${percent}%)`, bar);
}

function generator(worded) {
  if (!worded) {
    return null;
  }
  const w = words();
  return make("p", {className: worded.fallback ? "reason" : "dim", title: worded.fallback || "",
    textContent: worded.fallback ? w.fallback(worded.model) : w.worded(worded.model)});
}

function sources(citations) {
  return make("ol", {className: "sources"}, ...citations.map(c => make("li", {},
    opens(c.title || c.document, c), c.page ? make("span", {className: "dim", textContent: `${words().comma}${words().page(c.page)}`}) : null,
    make("blockquote", {textContent: c.quote}))));
}

function why(answer, title) {
  const w = words();
  const longest = Math.max(1, answer.timings_ms.total);
  const rows = Object.entries(w.stages).map(([stage, name]) => {
    const ms = answer.timings_ms[stage];
    const bar = make("span", {className: "bar", "aria-hidden": "true"}, make("span", {}));
    bar.firstChild.style.width = `${100 * ms / longest}%`;
    return make("tr", {}, make("th", {scope: "row", textContent: name}),
      make("td", {textContent: ms < 1000 ? `${ms.toFixed(1)} ms` : `${(ms / 1000).toFixed(1)} s`}), make("td", {}, bar));
  });
  return make("details", {className: "why"},
    make("summary", {textContent: title}),
    answer.retrieval_query && answer.retrieval_query !== answer.question
      ? make("p", {textContent: `${w.searchedFor}${w.colon}${answer.retrieval_query}`}) : null,
    answer.answered ? null
      : make("p", {textContent: `${w.withheld}${w.colon}${certainty(answer.confidence)} (${percent(answer.confidence)})${w.sentence}${w.answeredFrom(percent(threshold()))}`}),
    make("h4", {textContent: w.timings}), make("table", {className: "timings"}, make("tbody", {}, ...rows)),
    answer.claims.length ? make("h4", {textContent: w.checks}) : null,
    answer.claims.length ? make("ul", {}, ...answer.claims.map(c => make("li", {
      textContent: `${c.text} — ${w.supports} ${Math.round(100 * c.support)}%`}))) : null,
    answer.passages.length ? make("h4", {textContent: w.passagesRead}) : null,
    make("ol", {className: "passages"}, ...answer.passages.map(p => make("li", {},
      opens(p.title || p.document, {...p, quote: p.text}), ` ${w.score} ${p.score.toPrecision(3)}`))));
}

function actions(answer, cited, again) {
  const w = words();
  const copy = make("button", {type: "button", className: "plain", textContent: w.copy});
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(withReferences(answer, cited));
    copy.textContent = w.copied;
    announce(w.copied);
  });
  const other = again ? make("button", {type: "button", className: "plain again", textContent: w.again}) : null;
  if (other) {
    other.addEventListener("click", again);
  }
  return make("div", {className: "actions"}, copy, other, ...feedback(answer));
}

function withReferences(answer, cited) {
  const text = answer.answered ? answer.answer : answer.refusal.message;
  return [text, "", ...cited.map((c, i) => `[${i + 1}] ${c.title || c.document}${c.url ? `, ${c.url}` : ""}${c.page ? `, ${words().page(c.page)}` : ""}: “${c.quote}”`)]
    .join("\n");
}

/** Two marks; the one pressed asks for a reason, which may be left out. */
function feedback(answer) {
  const w = words();
  const input = make("input", {"aria-label": w.reason, placeholder: w.reason});
  const form = make("form", {className: "row feedback", hidden: true}, input,
    make("button", {type: "submit", className: "plain", textContent: w.send}));
  const buttons = [true, false].map(right => {
    const button = make("button", {type: "button", className: "plain", "aria-pressed": "false",
      textContent: right ? `✓ ${w.right}` : `✗ ${w.wrong}`});
    button.addEventListener("click", () => {
      buttons.forEach(b => b.setAttribute("aria-pressed", String(b === button)));
      form.dataset.right = String(right);
      form.hidden = false;
      input.focus();
    });
    return button;
  });
  form.addEventListener("submit", async event => {
    event.preventDefault();
    await post("api/v1/feedback", {
      question: answer.question, confidence: answer.confidence, right: form.dataset.right === "true",
      answered: answer.answered, answer: answer.answered ? answer.answer : answer.refusal.message,
      ...(input.value.trim() ? {comment: input.value.trim()} : {}),
    });
    form.replaceChildren(w.thanks);
    buttons.forEach(b => { b.disabled = true; });
    announce(w.thanks);
  });
  return [...buttons, form];
}
