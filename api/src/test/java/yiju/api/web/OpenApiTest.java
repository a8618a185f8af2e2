package yiju.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import yiju.api.json.Json;
import yiju.api.web.openai.ChatController;

/** The description of the API, against the controllers. */
class OpenApiTest {
  private static final Set<Class<?>> CONTROLLERS =
      Set.of(
          AskController.class,
          CalibrationsController.class,
          ChatController.class,
          CrawlsController.class,
          DocumentsController.class,
          EvaluationsController.class,
          FeedbackController.class,
          StatusController.class);

  @Test
  void describesWhatIsThereAndNothingElse() throws IOException {
    Set<String> described = new TreeSet<>();
    JsonNode description = description();
    for (var path : description.get("paths").properties()) {
      path.getValue()
          .propertyNames()
          .forEach(method -> described.add(method + " " + path.getKey()));
    }
    Set<String> there = new TreeSet<>();
    for (Class<?> controller : CONTROLLERS) {
      String prefix = first(controller);
      for (var method : controller.getDeclaredMethods()) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
          String path = mapping.path().length == 0 ? "" : mapping.path()[0];
          there.add(mapping.method()[0].name().toLowerCase(Locale.ROOT) + " " + prefix + path);
        }
      }
    }
    assertThat(described).isEqualTo(there);
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode description = description();
    for (JsonNode reference : description.findValues("$ref")) {
      assertThat(description.at(reference.stringValue().substring(1)).isMissingNode())
          .as(reference.stringValue())
          .isFalse();
    }
  }

  private static String first(Class<?> controller) {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
    return mapping == null ? "" : mapping.path()[0];
  }

  private static JsonNode description() throws IOException {
    try (InputStream in = OpenApiTest.class.getResourceAsStream("openapi.json")) {
      return Json.mapper().readTree(Objects.requireNonNull(in));
    }
  }
}
