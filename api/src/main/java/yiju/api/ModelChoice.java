package yiju.api;

/** Which models answer. */
public enum ModelChoice {
  /** The shipped encoders and readers. */
  DEFAULT,
  /** None: words alone find passages, and rules alone check claims. */
  NONE
}
