package yiju.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options default to: the environment, else a file of lines {@code KEY = VALUE}. A key is the
 * long name of an option that says how Yiju is set up, not what one run is to do: {@code llm-url};
 * its variable is {@code YIJU_LLM_URL}.
 */
final class Settings implements IDefaultValueProvider {
  static final String OPTION = "--config";
  static final String FILE_VARIABLE = "YIJU_CONFIG";

  private static final List<Object> SETUP =
      List.of(
          new KnowledgeBaseOption(),
          new ModelsOption(),
          new GeneratorOptions(),
          new ServerOptions());

  /** A value and the place that it comes from. */
  private record Setting(String value, String place) {}

  private final Map<String, Setting> settings = new TreeMap<>();

  private Settings() {}

  /** The keys there are, in the order of the help. */
  static List<String> keys() {
    return SETUP.stream()
        .flatMap(o -> CommandSpec.forAnnotatedObject(o).options().stream())
        .map(o -> o.longestName().replaceFirst("^--", ""))
        .toList();
  }

  /**
   * Reads the file that {@code --config} names, else {@code YIJU_CONFIG}, else {@code
   * ~/.config/yiju.conf} where there is one; then the environment, which goes before.
   *
   * @throws IOException when a file that was named can't be read, or a line is wrong; names it
   */
  static Settings read(Map<String, String> environment, String... args) throws IOException {
    Settings settings = new Settings();
    Optional<Path> named =
        named(args).or(() -> Optional.ofNullable(environment.get(FILE_VARIABLE))).map(Path::of);
    Optional<Path> usual =
        Optional.ofNullable(environment.get("HOME"))
            .map(home -> Path.of(home, ".config", "yiju.conf"))
            .filter(Files::exists);
    Optional<Path> file = named.or(() -> usual);
    if (file.isPresent()) {
      settings.readFile(file.get());
    }
    settings.put("kb", "YIJU_HOME", environment);
    keys().forEach(key -> settings.put(key, variable(key), environment));
    return settings;
  }

  static String variable(String key) {
    return "YIJU_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** The parser tells it too late: defaults are looked up first. */
  private static Optional<String> named(String... args) {
    List<String> words = Arrays.asList(args);
    int at = words.indexOf(OPTION);
    return at >= 0 && at + 1 < words.size()
        ? Optional.of(words.get(at + 1))
        : Stream.of(args)
            .filter(a -> a.startsWith(OPTION + "="))
            .map(a -> a.substring(OPTION.length() + 1))
            .findFirst();
  }

  private void put(String key, String variable, Map<String, String> environment) {
    String value = environment.get(variable);
    if (value != null && !value.isBlank()) {
      settings.put(key, new Setting(value.strip(), "$" + variable));
    }
  }

  private void readFile(Path file) throws IOException {
    Map<String, Setting> read = new LinkedHashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String place = file + ":" + (i + 1);
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw new IOException(place + ": not KEY = VALUE");
      }
      String key = line.substring(0, equals).strip();
      if (!keys().contains(key)) {
        throw new IOException(
            place + ": unknown key \"" + key + "\"; there are " + String.join(", ", keys()));
      }
      if (read.put(key, new Setting(line.substring(equals + 1).strip(), place)) != null) {
        throw new IOException(place + ": key \"" + key + "\" stands here for the second time");
      }
    }
    settings.putAll(read);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec arg) {
    Setting setting = setting(arg);
    return setting == null ? null : setting.value();
  }

  /** Where the value of an option was found, if that is not the command line. */
  Optional<String> place(@Nullable ArgSpec arg) {
    return Optional.ofNullable(arg == null ? null : setting(arg)).map(Setting::place);
  }

  private @Nullable Setting setting(ArgSpec arg) {
    boolean setup =
        arg instanceof OptionSpec && SETUP.stream().anyMatch(o -> o.getClass() == owner(arg));
    return setup ? settings.get(((OptionSpec) arg).longestName().replaceFirst("^--", "")) : null;
  }

  private static @Nullable Class<?> owner(ArgSpec arg) {
    return arg.userObject() instanceof java.lang.reflect.Field field
        ? field.getDeclaringClass()
        : null;
  }
}
