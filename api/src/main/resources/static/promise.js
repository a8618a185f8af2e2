import {follow, get, post} from "./api.js";
import {announce, make} from "./dom.js";
import {number, percent, words} from "./words.js";

const CONFIDENCE = 0.95;

/** What was last asked for, in percent. */
let most = "5";

/**
 * Says what threshold keeps the wrong answers below a share, and sets it.
 * @param look called with a threshold to look at
 * @param changed called when another threshold is in force
 */
export function promise(id, look, changed) {
  const w = words();
  const input = make("input", {id: "most-wrong", type: "number", min: "1", max: "50", step: "1", value: most, required: true});
  const marks = make("input", {id: "with-marks", type: "checkbox"});
  const said = make("p", {role: "status"});
  const set = make("button", {type: "submit", textContent: w.setThreshold});
  const ask = async looks => {
    most = input.value;
    if (!input.checkValidity()) {
      return;
    }
    const found = await get(`api/v1/evaluations/${id}/promise?max_error=${input.value / 100}&confidence=${CONFIDENCE}`);
    said.textContent = found.threshold === null ? w.noThreshold(found) : w.wouldAnswer(found, number(found.threshold), percent);
    if (looks && found.threshold !== null) {
      look(found.threshold);
    }
  };
  const problem = error => {
    said.textContent = error.message;
  };
  input.addEventListener("change", () => ask(true).catch(problem));
  ask(false).catch(problem);
  const form = make("form", {className: "card"}, make("h3", {textContent: w.promiseTitle}), make("p", {className: "dim", textContent: w.promiseAbout}),
    make("div", {className: "row wrap"}, make("label", {htmlFor: "most-wrong", textContent: w.mostWrong}), input, "%", set),
    make("p", {className: "row"}, marks, make("label", {htmlFor: "with-marks", textContent: w.withMarks})), said);
  form.addEventListener("submit", async event => {
    event.preventDefault();
    set.disabled = true;
    try {
      const body = {max_error: input.value / 100, confidence: CONFIDENCE, evaluations: [id], feedback: marks.checked};
      await calibrate(body, said);
      changed();
    } catch (error) {
      problem(error);
    }
    set.disabled = false;
  });
  return form;
}

async function calibrate(body, said) {
  const w = words();
  const job = await post("api/v1/calibrations", body);
  await follow(`api/v1/calibrations/${job.id}`, (name, data) => {
    said.textContent = w.calibrating(data);
    if (name === "end") {
      const found = data.promise;
      said.textContent = !found ? data.error || w.states[data.state]
        : found.threshold === null ? w.noThreshold(found) : w.thresholdSet(found, number(found.threshold), percent);
      announce(said.textContent);
    }
  });
}
