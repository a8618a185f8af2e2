package yiju.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import yiju.evaluation.ResultJson;

/** A report as one HTML file that needs nothing else. */
public final class HtmlReport {
  private static final String PLACE = "\"DATA\"";

  private HtmlReport() {}

  public static void write(RunReport.Data data, Path file) throws IOException {
    // In a script element "<" could end it.
    String json = ResultJson.line(data).replace("<", "\\u003c");
    Files.writeString(
        file,
        resource("report.html")
            .replace("/* PLOTS.CSS */", resource("page/plots.css"))
            .replace("/* PLOTS.JS */", resource("page/plots.js").replace("export ", ""))
            .replace(PLACE, json));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
