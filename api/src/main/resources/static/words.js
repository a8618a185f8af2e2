const WORDS = {
  en: {
    other: "中文", colon: ": ", dark: "Dark", light: "Light", views: "Views", ask: "Ask", asking: "Searching…", documents: "Documents",
    skip: "Skip to the question", label: "Your question", hint: "Enter asks, Shift+Enter begins a line",
    fresh: "New conversation", welcome: "Ask what your documents say.",
    welcomeMore: "Every sentence of an answer is checked against the passage that it cites. What the documents do not say is not answered.",
    close: "Close", confidence: "Confidence", short: "In short", sources: "Sources", copy: "Copy with references", copied: "Copied",
    noAnswer: "No answer", says: "The sources say", closest: "Closest passages (they do not support an answer)",
    holds: s => `${s.documents} documents, ${s.passages} passages`
      + (s.vectors_missing && s.vectors ? `, ${s.vectors_missing} being prepared` : ""),
    failed: "That did not work", open: n => `Show source ${n}`, ready: "The answer is there", refused: "There is no answer",
    why: "Why this answer", whyNot: "Why no answer", searchedFor: "Searched for", timings: "Time taken", checks: "Checks",
    supports: "supported", passagesRead: "Passages read, best first", score: "score",
    stages: {retrieve: "search", rank: "read", generate: "draft", verify: "check", total: "in all"},
    stageDone: {retrieve: "Passages found, reading…", rank: "Passages read, drafting…", generate: "Drafted, checking…", verify: "Checking…"},
    certain: ["unlikely to be right", "more likely right than wrong", "likely right", "very likely right"],
    withheld: "An answer would have been", right: "Right", wrong: "Wrong", reason: "Why? (optional)", send: "Send", thanks: "Thank you",
    worded: m => `Worded by ${m}; every sentence checked against its source`,
    fallback: m => `${m} did not answer; these are the sources' own words`,
    addFiles: "Add files", dropHere: "Drop files here, or choose them", adding: "Adding…",
    added: a => `${a.added} added, ${a.updated} updated, ${a.unchanged} unchanged`,
    crawlSite: "Crawl a site", address: "Address", mostPages: "Pages at most", crawl: "Crawl", cancel: "Cancel",
    states: {QUEUED: "waiting", RUNNING: "crawling", DONE: "done", CANCELLED: "cancelled", FAILED: "failed"},
    crawled: c => `${c.done} pages, ${c.added} added, ${c.updated} updated, ${c.failures} failed`,
    title: "Title", passages: "Passages", actions: "Actions", openDocument: "Open", remove: "Delete", reallyRemove: "Really delete?",
    noDocuments: "No documents yet.", more: "More", keyLabel: "This server asks for a key", useKey: "Use key",
  },
  zh: {
    other: "English", colon: "：", dark: "深色", light: "浅色", views: "页面", ask: "提问", asking: "正在查找……", documents: "文档",
    skip: "跳到提问框", label: "您的问题", hint: "回车提问，Shift+回车换行",
    fresh: "新对话", welcome: "问问您的文档怎么说。",
    welcomeMore: "答案的每一句都与所引段落核对过；文档没有说的，不作回答。",
    close: "关闭", confidence: "置信度", short: "简答", sources: "来源", copy: "连同出处复制", copied: "已复制",
    noAnswer: "不予回答", says: "资料中的说法", closest: "最接近的段落（不能支持任何回答）",
    holds: s => `${s.documents} 篇文档，${s.passages} 个段落`
      + (s.vectors_missing && s.vectors ? `，${s.vectors_missing} 个准备中` : ""),
    failed: "出错了", open: n => `查看来源 ${n}`, ready: "答案已给出", refused: "没有答案",
    why: "为什么这样回答", whyNot: "为什么不回答", searchedFor: "检索内容", timings: "用时", checks: "核对",
    supports: "支持度", passagesRead: "读过的段落，从优到次", score: "得分",
    stages: {retrieve: "检索", rank: "阅读", generate: "起草", verify: "核对", total: "合计"},
    stageDone: {retrieve: "已找到段落，正在阅读……", rank: "已读完，正在起草……", generate: "已起草，正在核对……", verify: "正在核对……"},
    certain: ["不大可能正确", "多半正确", "很可能正确", "极可能正确"],
    withheld: "若作答", right: "正确", wrong: "错误", reason: "为什么？（可不填）", send: "发送", thanks: "谢谢",
    worded: m => `由 ${m} 行文，每一句都与出处核对过`,
    fallback: m => `${m} 没有应答，以上为资料原文`,
    addFiles: "添加文件", dropHere: "把文件拖到这里，或点此选择", adding: "正在添加……",
    added: a => `新增 ${a.added}，更新 ${a.updated}，未变 ${a.unchanged}`,
    crawlSite: "抓取网站", address: "网址", mostPages: "最多页数", crawl: "抓取", cancel: "取消",
    states: {QUEUED: "等待中", RUNNING: "抓取中", DONE: "完成", CANCELLED: "已取消", FAILED: "失败"},
    crawled: c => `${c.done} 页，新增 ${c.added}，更新 ${c.updated}，失败 ${c.failures}`,
    title: "标题", passages: "段落", actions: "操作", openDocument: "打开", remove: "删除", reallyRemove: "确定删除？",
    noDocuments: "还没有文档。", more: "更多", keyLabel: "此服务器需要密钥", useKey: "使用密钥",
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

let lang = localStorage.getItem("lang") || (navigator.language.startsWith("zh") ? "zh" : "en");

export const words = () => WORDS[lang];
export const reason = name => REASONS[lang][name] || name;
export const language = () => lang;

export function switchLanguage() {
  lang = lang === "zh" ? "en" : "zh";
  localStorage.setItem("lang", lang);
}

/** How sure, in words. */
export function certainty(confidence) {
  const level = confidence >= 0.9 ? 3 : confidence >= 0.75 ? 2 : confidence >= 0.5 ? 1 : 0;
  return words().certain[level];
}

/** Writes the words of the current language into the page's fixed parts. */
export function paintWords() {
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll("[data-say]")) {
    element.textContent = words()[element.dataset.say];
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", words()[element.dataset.label]);
  }
}
