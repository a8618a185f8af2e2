const WORDS = {
  en: {
    other: "中文", colon: ": ", sentence: ". ", stop: "Stop", stopped: "Stopped.", dark: "Dark", light: "Light", views: "Views", ask: "Ask", asking: "Searching…", documents: "Documents",
    skip: "Skip to the question", label: "Your question", hint: "Enter asks, Shift+Enter begins a line, / leads here",
    fresh: "New conversation", welcome: "Ask what your documents say.",
    welcomeMore: "Every sentence of an answer is checked against the passage that it cites. What the documents do not say is not answered.",
    close: "Close", confidence: "Confidence", short: "In short", sources: "Sources", copy: "Copy with references", copied: "Copied", again: "In other words",
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
    searchLabel: "Find in the documents", search: "Search", hits: (n, more) => (n ? `${more ? "The best " : ""}${n} ${n === 1 ? "passage" : "passages"}` : "Nothing found."),
    answeredFrom: t => `Answers are given from ${t} on.`, page: n => `page ${n}`,
    noDocuments: "No documents yet. Add a file, or crawl a site, and ask about it.", more: "More", keyLabel: "This server asks for a key", useKey: "Use key",
    evaluation: "Evaluation", evaluationLead: "How well does it answer over your documents?",
    evaluationMore: "Give it questions of which you know the answers, some that your documents don't answer among them, and see what is answered, what is refused and what goes wrong.",
    dropLabelled: "Drop a file of questions with their answers here, or choose one (.jsonl)", formatTitle: "What the file looks like",
    formatMore: "One question a line. “answers” holds what is right, in any of its wordings; “answerable” is false where your documents don't say.",
    evaluations: "Evaluations", noEvaluations: "No evaluations yet.", evaluated: "The evaluation is done", openReport: "Open", askAgain: "Ask again",
    evaluationStates: {QUEUED: "waiting", RUNNING: "asking", DONE: "done", CANCELLED: "cancelled", FAILED: "failed"},
    askedOf: e => `${e.done} of ${e.questions} questions asked`,
    summary: (r, p) => `${r.count} questions, ${p(r.scores.yiju.coverage)} answered`
      + (r.scores.yiju["wrong-among-answered"] === undefined ? "" : `, ${p(r.scores.yiju["wrong-among-answered"])} of the answers wrong`),
    standard: "Answers are given from confidence 0.50 on: the standard threshold.",
    inForce: c => `Answers are given from confidence ${c.threshold.toFixed(2)} on: at most ${shortPercent(c.max_error)} of those to questions like the ${c.questions} labelled ones are wrong, with ${shortPercent(c.confidence)} certainty.`,
    promiseVoid: "The models are others since; calibrate again.", backToStandard: "Standard threshold", reallyBack: "Really go back?",
    measured: r => `${r.count} questions in ${Math.round(r.seconds)} s. ${r.system}`,
    thresholdLabel: "Give answers from this confidence on", threshold: "Threshold",
    fromThreshold: (t, o, n, p) => `${t}: ${o.answered} of ${n} questions answered`
      + (o.answered ? `, ${o.wrong} of the answers wrong (${p(o.risk)})` : ""),
    answeredShare: "questions answered", wrongShare: "wrong among answered", falseAnswers: "of the unanswerable answered",
    falseRefusals: "of the answerable refused", falseAnswersShort: "unanswerable answered", falseRefusalsShort: "answerable refused",
    calibrationError: "calibration error", medianTime: "median time", rightShare: "right", answers: "Answers", meanConfidence: "Mean confidence",
    riskTitle: "Risk and coverage", riskAbout: "How much of what is answered is wrong, the surest answers first. Lower is better; the dot is the threshold above.",
    reliabilityTitle: "Reliability", reliabilityAbout: "Bars that end on the diagonal keep their word. The numbers count answers.",
    tradeoffTitle: "The two ways to fail", tradeoffAbout: "Nearer to the lower left is better; the dot is the threshold above.",
    neverRefuse: "never refuse", alwaysRefuse: "always refuse",
    bin: (b, p) => `${b.count} answers, mean confidence ${p(b.confidence)}, right ${p(b.accuracy)}`,
    asTables: "The plots as tables", promiseTitle: "Promise an error rate",
    promiseAbout: "Chooses the threshold so that no more of the answers given are wrong than you allow, with 95% certainty for questions like these. The questions are asked once more.",
    mostWrong: "At most", withMarks: "The marks given on answers count too", setThreshold: "Set the threshold", comma: ", ",
    wouldAnswer: (f, t, p) => `From confidence ${t} on, ${f.answered} of ${f.questions} questions would be answered (${p(f.answered / f.questions)}), ${f.wrong} of them wrongly.`,
    thresholdSet: (f, t, p) => `Set. From confidence ${t} on, ${f.answered} of ${f.questions} questions are answered (${p(f.answered / f.questions)}), ${f.wrong} of them wrongly.`,
    noThreshold: f => `No threshold is sure to keep to ${shortPercent(f.max_error)}, so nothing changes. `
      + (f.needed ? `About ${f.needed} more labelled questions are needed` : "Even the surest answers are wrong more often, which more labels won't change")
      + (f.reachable ? `; with these, ${shortPercent(f.reachable)} can be promised.` : "."),
    calibrating: c => `${c.done} of ${c.labels} asked…`,
    misses: "What goes wrong at this threshold", noMisses: "Nothing.", gold: "Right", shouldRefuse: "nothing: your documents don't say",
    answer: "Answer", draft: "Draft", reasonShort: "Why", found: "Found", shownOf: (n, all) => `${n} of ${all}`,
    missKinds: {
      FALSE_ANSWER: ["Answered, though the documents don't say", "surest first"], WRONG_ANSWER: ["Answered wrongly", "surest first"],
      RIGHT_BUT_REFUSED: ["Right, but refused", "least sure first"], NOT_FOUND: ["The passage was not found", "least sure first"],
      NOT_RECOGNISED: ["The passage was found, the answer was not", "least sure first"],
    },
  },
  zh: {
    other: "English", colon: "：", sentence: "。", stop: "停止", stopped: "已停止。", dark: "深色", light: "浅色", views: "页面", ask: "提问", asking: "正在查找……", documents: "文档",
    skip: "跳到提问框", label: "您的问题", hint: "回车提问，Shift+回车换行，按 / 回到这里",
    fresh: "新对话", welcome: "问问您的文档怎么说。",
    welcomeMore: "答案的每一句都与所引段落核对过；文档没有说的，不作回答。",
    close: "关闭", confidence: "置信度", short: "简答", sources: "来源", copy: "连同出处复制", copied: "已复制", again: "换个说法",
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
    searchLabel: "在文档中查找", search: "查找", hits: (n, more) => (n ? `${more ? "最相关的 " : ""}${n} 个段落` : "没有找到。"),
    answeredFrom: t => `达到 ${t} 才作答。`, page: n => `第 ${n} 页`,
    noDocuments: "还没有文档。添加文件或抓取网站，然后提问。", more: "更多", keyLabel: "此服务器需要密钥", useKey: "使用密钥",
    evaluation: "评测", evaluationLead: "对您的文档，它答得怎么样？",
    evaluationMore: "给它一些您知道答案的问题，其中包括文档没有说明的问题，看看哪些作答、哪些拒答、哪里出错。",
    dropLabelled: "把带答案的问题文件拖到这里，或点此选择（.jsonl）", formatTitle: "文件格式",
    formatMore: "每行一个问题。“answers”列出正确答案的各种写法；文档没有说明的，“answerable”为 false。",
    evaluations: "历次评测", noEvaluations: "还没有评测。", evaluated: "评测完成", openReport: "打开", askAgain: "重新评测",
    evaluationStates: {QUEUED: "等待中", RUNNING: "提问中", DONE: "完成", CANCELLED: "已取消", FAILED: "失败"},
    askedOf: e => `已问 ${e.done} / ${e.questions} 个问题`,
    summary: (r, p) => `${r.count} 个问题，作答 ${p(r.scores.yiju.coverage)}`
      + (r.scores.yiju["wrong-among-answered"] === undefined ? "" : `，其中答错 ${p(r.scores.yiju["wrong-among-answered"])}`),
    standard: "置信度达到 0.50 才作答：标准阈值。",
    inForce: c => `置信度达到 ${c.threshold.toFixed(2)} 才作答：对与那 ${c.questions} 个标注问题类似的问题，所给答案中至多 ${shortPercent(c.max_error)} 有误，把握为 ${shortPercent(c.confidence)}。`,
    promiseVoid: "此后模型已变，请重新校准。", backToStandard: "恢复标准阈值", reallyBack: "确定恢复？",
    measured: r => `${r.count} 个问题，用时 ${Math.round(r.seconds)} 秒。${r.system}`,
    thresholdLabel: "置信度达到多少才作答", threshold: "阈值",
    fromThreshold: (t, o, n, p) => `${t}：${n} 个问题中作答 ${o.answered} 个` + (o.answered ? `，其中答错 ${o.wrong} 个（${p(o.risk)}）` : ""),
    answeredShare: "作答的问题", wrongShare: "答案中有误", falseAnswers: "无答案的问题被作答", falseRefusals: "有答案的问题被拒答",
    falseAnswersShort: "无答案却作答", falseRefusalsShort: "有答案却拒答",
    calibrationError: "校准误差", medianTime: "用时中位数", rightShare: "正确", answers: "答案数", meanConfidence: "平均置信度",
    riskTitle: "风险与覆盖", riskAbout: "从最有把握的答案起，所答之中有多少是错的。越低越好；圆点为上面所选的阈值。",
    reliabilityTitle: "可靠性", reliabilityAbout: "柱顶落在对角线上，说明置信度可信。数字为答案数。",
    tradeoffTitle: "两种失误", tradeoffAbout: "越靠左下越好；圆点为上面所选的阈值。",
    neverRefuse: "从不拒答", alwaysRefuse: "一律拒答",
    bin: (b, p) => `${b.count} 个答案，平均置信度 ${p(b.confidence)}，正确 ${p(b.accuracy)}`,
    asTables: "以表格显示", promiseTitle: "承诺错误率",
    promiseAbout: "选定阈值，使所给答案中有误的不超过您所允许的比例；对类似的问题，把握为 95%。问题会再问一遍。",
    mostWrong: "至多", withMarks: "也计入对答案的评价", setThreshold: "设定阈值", comma: "，",
    wouldAnswer: (f, t, p) => `置信度达到 ${t} 才作答：${f.questions} 个问题中作答 ${f.answered} 个（${p(f.answered / f.questions)}），其中答错 ${f.wrong} 个。`,
    thresholdSet: (f, t, p) => `已设定。置信度达到 ${t} 才作答：${f.questions} 个问题中作答 ${f.answered} 个（${p(f.answered / f.questions)}），其中答错 ${f.wrong} 个。`,
    noThreshold: f => `没有阈值能确保不超过 ${shortPercent(f.max_error)}，因此不作改动。`
      + (f.needed ? `大约还需要 ${f.needed} 个标注问题` : "最有把握的答案也错得更多，增加标注也无济于事")
      + (f.reachable ? `；凭这些问题可承诺 ${shortPercent(f.reachable)}。` : "。"),
    calibrating: c => `已问 ${c.done} / ${c.labels}……`,
    misses: "在此阈值下哪里出错", noMisses: "没有出错。", gold: "正确答案", shouldRefuse: "无：文档没有说明",
    answer: "答案", draft: "草稿", reasonShort: "原因", found: "所查段落", shownOf: (n, all) => `${n} / ${all}`,
    missKinds: {
      FALSE_ANSWER: ["文档没有说明却作答", "最有把握的在先"], WRONG_ANSWER: ["答错", "最有把握的在先"],
      RIGHT_BUT_REFUSED: ["答对却拒答", "最无把握的在先"], NOT_FOUND: ["没有找到段落", "最无把握的在先"],
      NOT_RECOGNISED: ["找到段落，却没有认出答案", "最无把握的在先"],
    },
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

/** A share in percent, with a decimal where that tells more. */
export const percent = share => `${share > 0 && share < 0.1 ? (100 * share).toFixed(1) : Math.round(100 * share)}%`;
const shortPercent = share => `${Number((100 * share).toFixed(2))}%`;
export const number = value => value.toFixed(2);
export const dateTime = iso => new Date(iso).toLocaleString(lang, {dateStyle: "medium", timeStyle: "short"});

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
