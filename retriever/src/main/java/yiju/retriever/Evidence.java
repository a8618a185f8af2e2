package yiju.retriever;

import java.util.List;

/** The passages found for a query, best first. */
public record Evidence(Query query, List<ScoredPassage> passages) {
  public Evidence {
    passages = List.copyOf(passages);
  }
}
