package yiju.retriever;

import java.util.List;
import yiju.corpus.Document;

/** Documents small enough to know every ranking by heart. */
final class TinyCorpus {
  static final List<Document> DOCUMENTS =
      List.of(
          Document.of("tower", "埃菲尔铁塔", "埃菲尔铁塔位于法国巴黎，高330米，建成于1889年。"),
          Document.of("wall", "长城", "長城是中國古代的軍事防禦工程，總長超過兩萬公里。"),
          Document.of("tea", "红茶", "红茶是全发酵茶。绿茶不发酵。"),
          Document.of("gpt", "GPT-4", "OpenAI于2023年3月14日发布了大型语言模型GPT-4。"),
          Document.of("eiffel", "Eiffel Tower", "The Eiffel Tower in Paris is 330 metres tall."),
          Document.of("cpp", "C++", "C++ is a programming language created by Bjarne Stroustrup."),
          Document.of("hamlet", "Hamlet", "To be, or not to be, that is the question."),
          Document.of("cafe", "Café", "Zoë's cafés were running in Zürich since 1998."),
          Document.of("twin-a", "", "Identical words stand here."),
          Document.of("twin-b", "", "Identical words stand here."));

  static final List<Query> QUERIES =
      List.of(
          Query.of("埃菲尔铁塔有多高？"),
          Query.of("長城有多長"),
          Query.of("中国的万里长城"),
          Query.of("茶"),
          Query.of("GPT-4是什么时候发布的？"),
          Query.of("who made gpt-4"),
          Query.of("How tall is the Eiffel Tower?"),
          Query.of("Eiffel Tower 在哪里"),
          Query.of("c++ creator"),
          Query.of("to be or not to be"),
          Query.of("zoe cafe zurich run"),
          Query.of("ＧＰＴ－４"),
          Query.of("identical words"));

  private TinyCorpus() {}
}
