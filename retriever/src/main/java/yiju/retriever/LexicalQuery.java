package yiju.retriever;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import yiju.indexer.IndexSchema;
import yiju.indexer.IndexSchema.Part;
import yiju.indexer.Terms.View;

/**
 * Builds the Lucene query: for each term BM25F over text, title and headings (Robertson and
 * Zaragoza, 2009), summed over the terms of all views.
 */
final class LexicalQuery {
  /** Of a longer query the rarest terms count. */
  private static final int MOST_TERMS = 64;

  private LexicalQuery() {}

  static org.apache.lucene.search.Query of(QueryTerms query, IndexSearcher searcher)
      throws IOException {
    var sum = new BooleanQuery.Builder();
    for (View view : View.values()) {
      for (QueryTerms.Weighted term : rarest(query, view, searcher)) {
        sum.add(new BoostQuery(match(term), (float) term.weight()), Occur.SHOULD);
      }
    }
    return sum.build();
  }

  private static org.apache.lucene.search.Query match(QueryTerms.Weighted term) {
    if (term.prefix()) {
      return new PrefixQuery(new Term(IndexSchema.field(Part.TEXT, term.view()), term.term()));
    }
    return new CombinedFieldQuery.Builder(term.term())
        .addField(IndexSchema.field(Part.TEXT, term.view()))
        .addField(IndexSchema.field(Part.TITLE, term.view()), LexicalWeights.TITLE)
        .addField(IndexSchema.field(Part.HEADING, term.view()), LexicalWeights.HEADING)
        .build();
  }

  private static List<QueryTerms.Weighted> rarest(
      QueryTerms query, View view, IndexSearcher searcher) throws IOException {
    List<QueryTerms.Weighted> terms = query.terms().stream().filter(t -> t.view() == view).toList();
    if (terms.size() <= MOST_TERMS) {
      return terms;
    }
    int passages = searcher.getIndexReader().maxDoc();
    List<Ranked> ranked = new ArrayList<>();
    for (QueryTerms.Weighted t : terms) {
      int df =
          searcher.getIndexReader().docFreq(new Term(IndexSchema.field(Part.TEXT, view), t.term()));
      double idf = df == 0 ? 0 : Math.log(1 + (double) passages / df);
      ranked.add(new Ranked(t, t.weight() * idf));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::value).reversed());
    return ranked.stream().limit(MOST_TERMS).map(Ranked::term).toList();
  }

  private record Ranked(QueryTerms.Weighted term, double value) {}
}
