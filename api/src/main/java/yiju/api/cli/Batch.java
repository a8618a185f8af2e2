package yiju.api.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import yiju.api.json.ErrorJson;
import yiju.api.json.Identified;
import yiju.api.json.Json;
import yiju.api.json.LineException;

/**
 * A task for each line of JSON Lines; a bad line becomes an error on its place.
 *
 * @param parse reads a line, or throws a {@link LineException}
 * @param work makes the object to write
 */
record Batch<T extends Identified>(LineReader in, Function<String, T> parse, Work<T> work)
    implements InOrder.Tasks {
  interface Work<T> {
    Object apply(T line) throws Exception;
  }

  @Override
  public @Nullable Callable<InOrder.Line> next() throws IOException {
    LineReader.Line line = in.next();
    return line == null ? null : () -> result(line);
  }

  private InOrder.Line result(LineReader.Line line) {
    JsonNode id = NullNode.getInstance();
    String error = line.error();
    if (error == null) {
      try {
        T input = parse.apply(line.text());
        id = input.id();
        return new InOrder.Line(Json.line(work.apply(input)), false);
      } catch (LineException e) {
        id = e.id();
        error = Errors.message(e);
      } catch (Exception e) {
        error = Errors.message(e);
      }
    }
    String where = "line " + line.number() + ": ";
    return new InOrder.Line(Json.line(new ErrorJson(id, where + error)), true);
  }
}
