import {byId, make} from "./dom.js";
import {misses} from "./misses.js";
import {bars, corners, curves} from "./plots.js";
import {promise} from "./promise.js";
import {dateTime, number, percent, words} from "./words.js";

const MISSES_WAIT_MILLIS = 250;

/** The evaluation that is open, and the threshold that is looked at. */
let open = null;
let threshold = 0.5;
let onChanged = () => {};

export function showReport(evaluation, changed) {
  open = evaluation;
  threshold = evaluation.report.threshold;
  onChanged = changed;
  paintReport();
  byId("report").focus({preventScroll: true});
  byId("report").scrollIntoView({block: "start"});
}

export function closeReport(id) {
  if (open && open.id === id) {
    open = null;
    paintReport();
  }
}

export function paintReport() {
  byId("report").hidden = !open;
  byId("report").replaceChildren(...(open ? parts(open.report) : []));
}

/** Of points by falling threshold, the last that lies at the threshold or above. */
const at = (points, t) => points.filter(p => p.threshold >= t).at(-1);

/** What would be answered from a threshold on, and how much of it wrong. */
function outcome(report, t) {
  const {coverage, risk} = at(report.risk, t) || {coverage: 0, risk: 0};
  const answered = Math.round(coverage * report.count);
  return {coverage, risk, answered, wrong: Math.round(risk * answered), failing: at(report.tradeoff, t)};
}

function parts(report) {
  const w = words();
  const tiles = make("div", {className: "tiles"});
  const plots = make("div", {className: "plots"});
  const missed = make("div", {});
  const said = make("output", {htmlFor: "threshold"});
  const slider = make("input", {type: "range", id: "threshold", min: "0.01", max: "1", step: "0.01", value: String(threshold)});
  const {id} = open;
  let waiting = null;
  const move = () => {
    const now = outcome(report, threshold);
    said.textContent = w.fromThreshold(number(threshold), now, report.count, percent);
    slider.setAttribute("aria-valuetext", said.textContent);
    tiles.replaceChildren(...tilesOf(report, now, w));
    plots.replaceChildren(...plotsOf(report, now, w));
    clearTimeout(waiting);
    waiting = setTimeout(() => open?.id === id && misses(id, threshold, missed), MISSES_WAIT_MILLIS);
  };
  slider.addEventListener("input", () => {
    threshold = Number(slider.value);
    move();
  });
  move();
  return [
    make("h2", {id: "report-title", textContent: `${open.name}, ${dateTime(open.started)}`}),
    make("p", {className: "dim", textContent: w.measured(report)}),
    make("div", {className: "card slider"}, make("label", {htmlFor: "threshold", textContent: w.thresholdLabel}), slider, said),
    tiles, plots, table(report, w),
    promise(id, t => {
      threshold = t;
      slider.value = String(t);
      move();
    }, onChanged),
    make("h3", {textContent: w.misses}), missed,
  ];
}

function tilesOf(report, now, w) {
  const own = report.scores.yiju;
  const shown = [[percent(now.coverage), w.answeredShare], [now.answered ? percent(now.risk) : "–", w.wrongShare]];
  if (now.failing) {
    shown.push([percent(now.failing.false_answer), w.falseAnswers], [percent(now.failing.false_refusal), w.falseRefusals]);
  }
  shown.push([own.ece === undefined ? "–" : percent(own.ece), w.calibrationError], [`${Math.round(own["p50-ms"])} ms`, w.medianTime]);
  return shown.map(([value, name]) => make("p", {className: "card tile"}, make("b", {textContent: value}), make("span", {className: "dim", textContent: name})));
}

function plot(title, about, drawing) {
  return make("figure", {className: "card"}, make("figcaption", {}, make("h3", {textContent: title}), make("p", {className: "dim", textContent: about})), drawing);
}

function plotsOf(report, now, w) {
  const drawn = [
    plot(w.riskTitle, w.riskAbout, curves({name: w.riskTitle, x: w.answeredShare, y: w.wrongShare},
      report.risk.map(p => [p.coverage, p.risk]), [], now.answered ? [now.coverage, now.risk] : null)),
    plot(w.reliabilityTitle, w.reliabilityAbout, bars({name: w.reliabilityTitle, x: w.confidence.toLowerCase(), y: w.rightShare}, report.reliability,
      b => w.bin(b, percent))),
  ];
  if (now.failing) {
    drawn.push(plot(w.tradeoffTitle, w.tradeoffAbout, corners(curves({name: w.tradeoffTitle, x: w.falseAnswersShort, y: w.falseRefusalsShort},
      report.tradeoff.map(p => [p.false_answer, p.false_refusal]), [], [now.failing.false_answer, now.failing.false_refusal]),
    w.neverRefuse, w.alwaysRefuse)));
  }
  return drawn;
}

/** The plots as tables, for those who don't see them. */
function table(report, w) {
  const thresholds = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map(t => {
    const {coverage, risk, answered} = outcome(report, t);
    return [number(t), percent(coverage), answered ? percent(risk) : "–"];
  });
  const bins = report.reliability.filter(b => b.count)
    .map(b => [`${percent(b.from)}–${percent(b.to)}`, String(b.count), percent(b.confidence), percent(b.accuracy)]);
  return make("details", {className: "why"}, make("summary", {textContent: w.asTables}),
    make("div", {className: "plots"},
      rows(w.riskTitle, [w.threshold, w.answeredShare, w.wrongShare], thresholds),
      rows(w.reliabilityTitle, [w.confidence, w.answers, w.meanConfidence, w.rightShare], bins)));
}

function rows(caption, heads, body) {
  return make("table", {className: "figures"}, make("caption", {textContent: caption}),
    make("thead", {}, make("tr", {}, ...heads.map(h => make("th", {scope: "col", textContent: h})))),
    make("tbody", {}, ...body.map(([first, ...rest]) => make("tr", {}, make("th", {scope: "row", textContent: first}),
      ...rest.map(cell => make("td", {textContent: cell}))))));
}
