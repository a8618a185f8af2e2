package yiju.api;

import yiju.inference.ModelOptions;
import yiju.inference.Models;

/** Which models answer. */
public enum ModelChoice {
  /** The shipped encoders and readers. */
  DEFAULT,
  /** None: words alone find passages, and rules alone check claims. */
  NONE;

  /**
   * The models of this choice, each loaded when first needed.
   *
   * @param parallel whether many calls run at once, so that each had better use one thread
   */
  public Models open(boolean parallel) {
    ModelOptions options = ModelOptions.defaults();
    return switch (this) {
      case DEFAULT -> Models.open(parallel ? options.withThreads(1) : options);
      case NONE -> Models.none();
    };
  }
}
