(() => {
  // Answers as a language model would word them, each time in other words.
  const real = window.fetch;
  window.asked = [];
  window.fetch = async (path, options) => {
    if (path !== "api/v1/ask") {
      return real(path, options);
    }
    const request = JSON.parse(options.body);
    window.asked.push(request);
    const text = `Wording ${request.variation}.`;
    const answer = {
      id: null, question: request.question, retrieval_query: request.question, answered: true, answer: `${text}[1]`, short_answer: null,
      claims: [{text, support: 0.9, citations: [{passage: "p", document: "falcons", title: "Falcons", url: null, start: 0, end: 3, quote: "The"}]}],
      refusal: null, confidence: 0.8, passages: [], timings_ms: {total: 4, retrieve: 1, rank: 1, generate: 1, verify: 1}, generator: {model: "m"},
    };
    return new Response(`event: answer\ndata: ${JSON.stringify(answer)}\n\n`);
  };
})()
