import {card, problemCard, said} from "./answer.js";
import {events} from "./api.js";
import {announce, byId, make} from "./dom.js";
import {words} from "./words.js";

const TURNS_KEPT = 6;

/** What was asked and what came: {question, outcome, element}. */
const turns = [];
let onAnswered = () => {};

function history() {
  return turns.filter(t => t.outcome && !(t.outcome instanceof Error)).slice(-TURNS_KEPT)
    .flatMap(t => [t.question, t.outcome.answered ? t.outcome.answer : t.outcome.refusal.message]);
}

async function ask(question) {
  const before = history();
  const body = make("div", {className: "outcome"}, progress(words().asking));
  const element = make("li", {}, make("h2", {textContent: question}), body);
  const turn = {question, outcome: null, element: body};
  turns.push(turn);
  byId("conversation").append(element);
  busy(true);
  element.scrollIntoView({block: "start"});
  try {
    await answer(turn, {question, history: before});
  } catch (error) {
    turn.outcome = error;
  }
  paint(turn);
  busy(false);
  announce(turn.outcome.answered ? words().ready : words().refused);
  element.scrollIntoView({block: "start"});
  onAnswered();
}

/** Claims appear as they pass the check; the answer at the end is what counts. */
async function answer(turn, request) {
  const claims = [];
  let stage = words().asking;
  await events("api/v1/ask", request, (name, data) => {
    if (name === "stage") {
      stage = words().stageDone[data.stage] || stage;
    } else if (name === "claim") {
      claims.push(data);
    } else if (name === "error") {
      turn.outcome = new Error(data.error);
    } else if (name === "answer") {
      turn.outcome = data;
    }
    if (!turn.outcome) {
      turn.element.replaceChildren(make("div", {className: "card"}, claims.length ? said(claims) : "", progress(stage)));
    }
  });
  if (!turn.outcome) {
    throw new Error(words().failed);
  }
}

function progress(text) {
  return make("p", {className: "dim progress", textContent: text});
}

function paint(turn) {
  const outcome = turn.outcome;
  if (outcome) {
    turn.element.replaceChildren(outcome instanceof Error ? problemCard(outcome) : card(outcome));
  }
}

function busy(is) {
  byId("submit").disabled = is;
  byId("submit").textContent = is ? words().asking : words().ask;
  byId("welcome").hidden = turns.length > 0;
  byId("fresh").hidden = turns.length === 0;
}

export function paintAsk() {
  turns.forEach(paint);
  busy(turns.some(t => !t.outcome));
}

export function startAsk(answered) {
  onAnswered = answered;
  const question = byId("question");
  byId("form").addEventListener("submit", event => {
    event.preventDefault();
    const text = question.value.trim();
    if (text && !byId("submit").disabled) {
      question.value = "";
      ask(text);
    }
  });
  question.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      byId("form").requestSubmit();
    }
  });
  byId("fresh").addEventListener("click", () => {
    turns.length = 0;
    byId("conversation").replaceChildren();
    busy(false);
    question.focus();
  });
}
