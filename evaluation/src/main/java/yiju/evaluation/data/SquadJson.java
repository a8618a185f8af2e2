package yiju.evaluation.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import yiju.corpus.Language;

/**
 * SQuAD 1 and 2, and what shares their form, as CMRC 2018 and DRCD do: {@code
 * {"data":[{"title","paragraphs":[{"context","qas":[{"id","question","answers","is_impossible"?}]}]}]}},
 * one article in memory at a time.
 */
final class SquadJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Reads one article and leaves the next in the parser. */
  private static final ObjectReader ONE =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private SquadJson() {}

  static Stream<LabelledQuestion> read(Path file) throws IOException {
    InputStream in = JsonLines.open(file);
    Articles articles = new Articles(file, MAPPER.createParser(in));
    return StreamSupport.stream(articles, false)
        .flatMap(article -> questions(article).stream())
        .onClose(articles::close);
  }

  private static List<LabelledQuestion> questions(JsonLine article) {
    String title = article.textOr("title", "");
    List<LabelledQuestion> questions = new ArrayList<>();
    for (JsonLine paragraph : article.objects("paragraphs")) {
      String context = paragraph.text("context");
      for (JsonLine qa : paragraph.objects("qas")) {
        questions.add(question(qa, title, context));
      }
    }
    return questions;
  }

  private static LabelledQuestion question(JsonLine qa, String title, String context) {
    List<String> answers =
        qa.objects("answers").stream().map(a -> a.text("text")).distinct().toList();
    boolean answerable =
        qa.isMissing("is_impossible") ? !answers.isEmpty() : !qa.flag("is_impossible");
    String text = qa.text("question").strip();
    if (text.isEmpty()) {
      throw qa.problem("question", "is empty");
    }
    return new LabelledQuestion(
        qa.text("id"),
        Language.of(text),
        text,
        answerable ? answers : List.of(),
        answerable,
        List.of(GoldPassage.of(title, context, answerable ? 1 : 0)));
  }

  /** The elements of the array under "data", one by one, each with the line on which it starts. */
  private static final class Articles extends Spliterators.AbstractSpliterator<JsonLine> {
    private final Path file;
    private final JsonParser parser;
    private boolean inData;

    Articles(Path file, JsonParser parser) {
      super(Long.MAX_VALUE, ORDERED | NONNULL);
      this.file = file;
      this.parser = parser;
    }

    @Override
    public boolean tryAdvance(Consumer<? super JsonLine> action) {
      try {
        if (!inData) {
          findData();
        }
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          return false;
        }
        long line = parser.currentTokenLocation().getLineNr();
        JsonNode article = ONE.readTree(parser);
        action.accept(new JsonLine(file, line, article));
        return true;
      } catch (JacksonException e) {
        long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        throw new DataException(file, line, "not JSON: " + e.getOriginalMessage());
      }
    }

    private void findData() {
      JsonToken token = parser.nextToken();
      while (token != null) {
        if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("data")) {
          if (parser.nextToken() == JsonToken.START_ARRAY) {
            inData = true;
            return;
          }
          break;
        }
        token = parser.nextToken();
      }
      throw new DataException(
          file,
          parser.currentTokenLocation().getLineNr(),
          "no array \"data\"; is this SQuAD or CMRC 2018 in SQuAD's form?");
    }

    void close() {
      parser.close();
    }
  }
}
