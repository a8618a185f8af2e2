import {follow, get, post, remove, upload} from "./api.js";
import {announce, byId, make, takesFiles, twice} from "./dom.js";
import {closeReport, paintReport, showReport} from "./report.js";
import {known, refreshStatus} from "./status.js";
import {dateTime, number, percent, words} from "./words.js";

const EXAMPLE = [
  {id: "1", question: "How many parameters does GPT-3 have?", answerable: true, answers: ["175 billion", "1750亿"]},
  {id: "2", question: "谁在1890年发明了电话交换机？", answerable: false},
];

/** The newest first. */
let listed = [];
const watched = new Set();

const isGoing = evaluation => evaluation.state === "QUEUED" || evaluation.state === "RUNNING";

async function refresh() {
  const [found] = await Promise.all([get("api/v1/evaluations"), refreshStatus()]);
  listed = found.evaluations;
  paintInForce();
  paintList();
  listed.filter(e => isGoing(e) && !watched.has(e.id)).forEach(e => watch(e).catch(tell));
}

function tell(error) {
  byId("evaluation-problem").textContent = error.message;
}

async function watch(evaluation) {
  watched.add(evaluation.id);
  try {
    await follow(`api/v1/evaluations/${evaluation.id}`, (name, data) => {
      listed = listed.map(e => (e.id === data.id ? data : e));
      paintList();
      if (name === "end" && data.report) {
        announce(words().evaluated);
        showReport(data, refresh);
      }
    });
  } finally {
    watched.delete(evaluation.id);
    await refresh();
  }
}

async function begin(started) {
  byId("evaluation-problem").textContent = "";
  try {
    await started;
    await refresh();
  } catch (error) {
    tell(error);
  }
}

function paintInForce() {
  const w = words();
  const set = known() && known().calibration;
  const parts = [make("p", {className: "grow", textContent: known() ? set ? w.inForce(set) : w.standard : ""})];
  if (set && set.changed.length) {
    parts.push(make("p", {className: "reason", textContent: w.promiseVoid}));
  }
  if (set) {
    parts.push(twice("threshold", {text: w.backToStandard, name: number(set.threshold), really: w.reallyBack},
      () => begin(remove("api/v1/calibrations"))));
  }
  byId("in-force").replaceChildren(...parts);
}

function paintList() {
  byId("evaluations").replaceChildren(...listed.map(item));
  byId("no-evaluations").hidden = listed.length > 0;
}

function item(evaluation) {
  const w = words();
  const going = isGoing(evaluation);
  const own = evaluation.report ? evaluation.report.scores.yiju : null;
  const name = make("strong", {textContent: evaluation.name});
  const when = make("span", {className: "dim", textContent: evaluation.started ? dateTime(evaluation.started) : ""});
  const state = make("span", {className: going ? "progress" : evaluation.state === "DONE" ? "dim" : "reason",
    textContent: evaluation.state === "DONE" ? "" : w.evaluationStates[evaluation.state]});
  const progress = make("progress", {max: evaluation.questions, value: evaluation.done, "aria-label": w.askedOf(evaluation)});
  return make("li", {className: "card"},
    make("div", {className: "row wrap"}, name, when, state),
    going ? progress : null,
    make("p", {className: "dim", textContent: own ? w.summary(evaluation.report, percent) : w.askedOf(evaluation)}),
    evaluation.error ? make("p", {className: "reason", textContent: evaluation.error}) : null,
    make("div", {className: "actions"}, ...(going ? [button(w.cancel, evaluation, () => begin(post(`api/v1/evaluations/${evaluation.id}/cancel`, {})))] : [
      own ? button(w.openReport, evaluation, async () => showReport(await get(`api/v1/evaluations/${evaluation.id}`), refresh)) : null,
      button(w.askAgain, evaluation, () => begin(post("api/v1/evaluations", {evaluation: evaluation.id}))),
      twice(evaluation.id, {text: w.remove, name: evaluation.name, really: w.reallyRemove}, () => {
        closeReport(evaluation.id);
        begin(remove(`api/v1/evaluations/${evaluation.id}`));
      })])));
}

function button(text, evaluation, act) {
  const made = make("button", {type: "button", className: "plain", textContent: text, "aria-label": `${text}: ${evaluation.name}`});
  made.addEventListener("click", () => act().catch(tell));
  return made;
}

export function openEvaluation() {
  refresh().catch(tell);
}

export function paintEvaluation() {
  paintInForce();
  paintList();
  paintReport();
}

export function startEvaluation() {
  byId("format").textContent = EXAMPLE.map(line => JSON.stringify(line)).join("\n");
  takesFiles(byId("labelled-drop"), byId("labelled"), files => {
    if (files.length) {
      begin(upload("api/v1/evaluations", [files[0]]));
    }
  });
}
