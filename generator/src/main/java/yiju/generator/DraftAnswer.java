package yiju.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generator proposes; empty when it found nothing to say.
 *
 * @param shortAnswer the shortest span that answers, where the question asks for one
 */
public record DraftAnswer(List<Claim> claims, @Nullable String shortAnswer) {
  public DraftAnswer {
    claims = List.copyOf(claims);
  }
}
