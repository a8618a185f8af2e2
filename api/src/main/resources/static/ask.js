import {card, problemCard, said} from "./answer.js";
import {events} from "./api.js";
import {announce, byId, make} from "./dom.js";
import {words} from "./words.js";

const TURNS_KEPT = 6;

/** Questions whose answers may be worded in more than one way. */
const OPEN_QUESTION = /^(why|how(?! (many|much|long|old|tall|far|often|big|large|high|deep|wide|fast|heavy)\b))\b|为什么|为何|为啥|怎么|怎样|如何|為什麼|為何|怎麼|怎樣/i;

/** What was asked and what came: {request, outcome, element}. */
const turns = [];
/** Ends the question that is being answered; null when none is. */
let stopping = null;
let onAnswered = () => {};

function history() {
  return turns.filter(t => t.outcome && !(t.outcome instanceof Error)).slice(-TURNS_KEPT)
    .flatMap(t => [t.request.question, t.outcome.answered ? t.outcome.answer : t.outcome.refusal.message]);
}

async function ask(question) {
  const before = history();
  const body = make("div", {className: "outcome"}, progress(words().asking));
  const element = make("li", {}, make("h2", {textContent: question}), body);
  const turn = {request: {question, history: before, variation: 0}, outcome: null, element: body};
  turns.push(turn);
  byId("conversation").append(element);
  element.scrollIntoView({block: "start"});
  await finish(turn);
  element.scrollIntoView({block: "start"});
  onAnswered();
}

/** The same question once more, in other words. */
async function again(turn) {
  turn.request.variation++;
  turn.outcome = null;
  turn.element.replaceChildren(progress(words().asking));
  await finish(turn);
  turn.element.querySelector(".again")?.focus();
}

async function finish(turn) {
  stopping = new AbortController();
  paintForm();
  try {
    await answer(turn, stopping.signal);
  } catch (error) {
    turn.outcome = error;
  }
  stopping = null;
  paint(turn);
  paintForm();
  announce(turn.outcome.answered ? words().ready : isStopped(turn.outcome) ? words().stopped : words().refused);
}

const isStopped = outcome => outcome.name === "AbortError";

/** Claims appear as they pass the check; the answer at the end is what counts. */
async function answer(turn, signal) {
  const claims = [];
  let stage = words().asking;
  await events("api/v1/ask", turn.request, (name, data) => {
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
  }, signal);
  if (!turn.outcome) {
    throw new Error(words().failed);
  }
}

function progress(text) {
  return make("p", {className: "dim progress", textContent: text});
}

function paint(turn) {
  const outcome = turn.outcome;
  if (outcome && isStopped(outcome)) {
    turn.element.replaceChildren(make("p", {className: "dim", textContent: words().stopped}));
  } else if (outcome) {
    turn.element.replaceChildren(outcome instanceof Error ? problemCard(outcome)
      : card(outcome, mayVary(turn) ? () => again(turn) : null));
  }
}

/** Only a language model has other words, and only where more than one wording is right. */
function mayVary({request, outcome}) {
  return OPEN_QUESTION.test(request.question) && Boolean(outcome.generator) && !outcome.generator.fallback;
}

function paintForm() {
  byId("submit").textContent = stopping ? words().stop : words().ask;
  byId("submit").classList.toggle("stop", Boolean(stopping));
  byId("welcome").hidden = turns.length > 0;
  byId("fresh").hidden = turns.length === 0;
}

export function paintAsk() {
  turns.forEach(paint);
  paintForm();
}

export function startAsk(answered) {
  onAnswered = answered;
  const question = byId("question");
  byId("form").addEventListener("submit", event => {
    event.preventDefault();
    const text = question.value.trim();
    if (text && !stopping) {
      question.value = "";
      ask(text);
    }
  });
  byId("submit").addEventListener("click", event => {
    if (stopping) {
      event.preventDefault();
      stopping.abort();
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
    stopping?.abort();
    paintForm();
    question.focus();
  });
}
