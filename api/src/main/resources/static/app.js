"use strict";

const WORDS = {
  en: {
    other: "中文", dark: "Dark", light: "Light", label: "Your question", ask: "Ask", asking: "Asking…",
    close: "Close", confidence: "Confidence", short: "In short", sources: "Sources",
    noAnswer: "No answer", says: "The sources say", closest: "Closest passages (they do not support an answer)",
    holds: s => `${s.documents} documents, ${s.passages} passages`,
    failed: "That did not work", open: n => `Show source ${n}`,
  },
  zh: {
    other: "English", dark: "深色", light: "浅色", label: "您的问题", ask: "提问", asking: "正在查找……",
    close: "关闭", confidence: "置信度", short: "简答", sources: "来源",
    noAnswer: "不予回答", says: "资料中的说法", closest: "最接近的段落（不能支持任何回答）",
    holds: s => `${s.documents} 篇文档，${s.passages} 个段落`,
    failed: "出错了", open: n => `查看来源 ${n}`,
  },
};
const REASONS = {
  en: {
    NO_EVIDENCE: "Nothing relevant was found", INSUFFICIENT_EVIDENCE: "The documents do not say",
    CONFLICTING_EVIDENCE: "The documents disagree", FALSE_PREMISE: "The question assumes what the documents deny",
    UNSUPPORTED_DRAFT: "Nothing survived the check", OUT_OF_SCOPE: "Outside what documents can answer",
  },
  zh: {
    NO_EVIDENCE: "没有找到相关内容", INSUFFICIENT_EVIDENCE: "资料中没有说明",
    CONFLICTING_EVIDENCE: "资料互相矛盾", FALSE_PREMISE: "问题的前提与资料不符",
    UNSUPPORTED_DRAFT: "核查后没有可保留的内容", OUT_OF_SCOPE: "不属于资料可以回答的问题",
  },
};

const byId = id => document.getElementById(id);
let lang = localStorage.getItem("lang") || (navigator.language.startsWith("zh") ? "zh" : "en");
let theme = localStorage.getItem("theme") || "";
let shown = null;
let status = null;
let opener = null;
let asked = 0;

/** An element with text or children; text never becomes markup. */
function make(tag, props, ...children) {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children.filter(child => child !== null));
  return element;
}

async function call(path, options) {
  const response = await fetch(path, options);
  const body = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Error((body && body.detail) || `HTTP ${response.status}`);
  }
  return body;
}

function isDark() {
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function paint() {
  const w = WORDS[lang];
  document.documentElement.lang = lang;
  document.documentElement.dataset.theme = theme;
  byId("language").textContent = w.other;
  byId("theme").textContent = isDark() ? w.light : w.dark;
  byId("question-label").textContent = w.label;
  byId("submit").textContent = byId("submit").disabled ? w.asking : w.ask;
  byId("close").textContent = w.close;
  byId("holds").textContent = status ? w.holds(status) : "";
  if (shown) {
    byId("answer").replaceChildren(shown instanceof Error ? problem(shown) : card(shown));
  }
}

function problem(error) {
  return make("div", {className: "card refusal"},
    make("p", {className: "reason", textContent: WORDS[lang].failed}),
    make("p", {textContent: error.message}));
}

function card(answer) {
  return answer.answered ? answerCard(answer) : refusalCard(answer);
}

/** Numbers distinct citations in the order of first use, as the answer's [n] markers do. */
function numbering(claims) {
  const numbers = new Map();
  for (const claim of claims) {
    for (const c of claim.citations) {
      const key = `${c.passage}|${c.start}|${c.end}`;
      if (!numbers.has(key)) {
        numbers.set(key, {number: numbers.size + 1, citation: c});
      }
    }
  }
  return numbers;
}

function answerCard(answer) {
  const w = WORDS[lang];
  const numbers = numbering(answer.claims);
  const said = make("p", {className: "said"});
  for (const claim of answer.claims) {
    said.append(claim.text);
    for (const c of claim.citations) {
      said.append(marker(numbers.get(`${c.passage}|${c.start}|${c.end}`)));
    }
    said.append(" ");
  }
  return make("div", {className: "card"},
    said,
    answer.short_answer ? make("p", {textContent: `${w.short}: ${answer.short_answer}`}) : null,
    make("p", {className: "dim", textContent: confidence(answer)}),
    make("h3", {textContent: w.sources}),
    sources([...numbers.values()].map(n => n.citation)));
}

function refusalCard(answer) {
  const w = WORDS[lang];
  const {reason, message, correction} = answer.refusal;
  const parts = [
    make("p", {className: "reason", textContent: `${w.noAnswer}: ${REASONS[lang][reason] || reason}`}),
    make("p", {className: "said", textContent: message}),
  ];
  if (correction) {
    parts.push(make("h3", {textContent: w.says}), make("p", {textContent: correction.text}),
      sources(correction.citations));
  }
  if (answer.passages.length) {
    parts.push(make("h3", {textContent: w.closest}), make("ul", {className: "closest dim"},
      ...answer.passages.slice(0, 3).map(p => make("li", {},
        opens(p.title || p.document, () => showPassage(p)),
        make("blockquote", {textContent: p.text})))));
  }
  return make("div", {className: "card refusal"}, ...parts);
}

function confidence(answer) {
  return `${WORDS[lang].confidence}: ${Math.round(100 * answer.confidence)}% · `
    + `${Math.round(answer.timings_ms.total)} ms`;
}

function marker({number, citation}) {
  const button = make("button", {type: "button", className: "cite", textContent: `[${number}]`,
    title: citation.quote, onclick: () => show(citation, button)});
  button.setAttribute("aria-label", WORDS[lang].open(number));
  return button;
}

function sources(citations) {
  return make("ol", {className: "sources"}, ...citations.map(c => make("li", {},
    opens(c.title || c.document, button => show(c, button)),
    make("blockquote", {textContent: c.quote}))));
}

function opens(text, action) {
  const button = make("button", {type: "button", className: "link", textContent: text,
    onclick: () => action(button)});
  return button;
}

async function showPassage(passage) {
  await show({document: passage.document, quote: passage.text});
}

/** Shows a document with the cited span marked; offsets count UTF-16 units, as strings here do. */
async function show(citation, button) {
  opener = button || document.activeElement;
  let text;
  let doc;
  try {
    doc = await call(`api/v1/documents?id=${encodeURIComponent(citation.document)}`);
    const start = citation.start ?? doc.text.indexOf(citation.quote);
    const end = citation.end ?? start + citation.quote.length;
    text = start < 0 ? [doc.text] : [doc.text.slice(0, start),
      make("mark", {textContent: doc.text.slice(start, end)}), doc.text.slice(end)];
  } catch (error) {
    doc = {title: citation.title || citation.document, url: null};
    text = [error.message];
  }
  byId("source-title").textContent = doc.title || doc.id;
  byId("source-address").replaceChildren(address(doc.url));
  byId("source-text").replaceChildren(...text);
  byId("source").hidden = false;
  document.body.classList.add("reading");
  byId("source").focus();
  const mark = byId("source-text").querySelector("mark");
  if (mark) {
    mark.scrollIntoView({block: "center"});
  }
}

function address(url) {
  return url && /^https?:/.test(url)
    ? make("a", {href: url, textContent: url, rel: "noreferrer", target: "_blank"})
    : url || "";
}

function closeSource() {
  byId("source").hidden = true;
  document.body.classList.remove("reading");
  if (opener) {
    opener.focus();
  }
}

async function ask(question) {
  const turn = ++asked;
  byId("submit").disabled = true;
  paint();
  let outcome;
  try {
    outcome = await call("api/v1/ask", {
      method: "POST",
      headers: {"Content-Type": "application/json"},
      body: JSON.stringify({question}),
    });
  } catch (error) {
    outcome = error;
  }
  if (turn === asked) {
    shown = outcome;
    byId("submit").disabled = false;
    paint();
    refreshStatus();
  }
}

async function refreshStatus() {
  status = await call("api/v1/status").catch(() => null);
  byId("holds").textContent = status ? WORDS[lang].holds(status) : "";
}

byId("form").addEventListener("submit", event => {
  event.preventDefault();
  const question = byId("question").value.trim();
  if (question && !byId("submit").disabled) {
    ask(question);
  }
});
byId("language").addEventListener("click", () => {
  lang = lang === "zh" ? "en" : "zh";
  localStorage.setItem("lang", lang);
  paint();
});
byId("theme").addEventListener("click", () => {
  theme = isDark() ? "light" : "dark";
  localStorage.setItem("theme", theme);
  paint();
});
byId("close").addEventListener("click", closeSource);
document.addEventListener("keydown", event => {
  if (event.key === "Escape" && !byId("source").hidden) {
    closeSource();
  }
});
paint();
refreshStatus();
