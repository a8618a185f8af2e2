package yiju.verifier;

import yiju.retriever.Evidence;

/** The outcome of a question: an answer whose every claim was checked, or a reasoned refusal. */
public sealed interface Answer permits VerifiedAnswer, Refusal {
  Question question();

  /** What was searched for; differs from the question when the conversation completes it. */
  String retrievalQuery();

  /** Calibrated probability that the (given or withheld) answer is right. */
  double confidence();

  /** The passages considered, best first; for a refusal the closest, which do not support it. */
  Evidence evidence();

  Timings timings();
}
