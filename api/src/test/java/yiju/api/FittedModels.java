package yiju.api;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The fitted models that the verifier decides with, without which nothing is answered. */
public final class FittedModels {
  private FittedModels() {}

  /** Skips a test, aloud, where they have not been fitted. */
  public static void needed() {
    String model = "yiju/verifier/models/answers-en-lexical.tribuo";
    boolean there = FittedModels.class.getClassLoader().getResource(model) != null;
    assumeTrue(there, "skipped: " + model + " has not been fitted");
  }
}
