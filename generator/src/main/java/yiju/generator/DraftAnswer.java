package yiju.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generator proposes; empty when it found nothing to say.
 *
 * @param shortAnswer the shortest span that answers, where the question asks for one
 * @param origin whose words these are
 */
public record DraftAnswer(List<Claim> claims, @Nullable String shortAnswer, Origin origin) {
  public DraftAnswer {
    claims = List.copyOf(claims);
  }

  /** A draft in the sources' own sentences. */
  public DraftAnswer(List<Claim> claims, @Nullable String shortAnswer) {
    this(claims, shortAnswer, Origin.SOURCES);
  }

  /**
   * @param model the language model that was asked, if one was
   * @param fallback why the words are the sources' own after all, though a model was asked
   */
  public record Origin(@Nullable String model, @Nullable String fallback) {
    /** The sources' own sentences, with no model asked. */
    public static final Origin SOURCES = new Origin(null, null);

    /** Whether a language model worded the draft, so that nothing in it may be taken on trust. */
    public boolean isModel() {
      return model != null && fallback == null;
    }
  }
}
