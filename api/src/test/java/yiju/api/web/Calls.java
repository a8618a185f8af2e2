package yiju.api.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import yiju.api.json.Json;

/** Plain HTTP to a server under test. */
public record Calls(String base, String key) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Without a key. */
  public Calls(String base) {
    this(base, "");
  }

  /** One server-sent event. */
  public record Event(String name, String data) {
    public JsonNode json() {
      return Json.mapper().readTree(data);
    }
  }

  public HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  public HttpResponse<String> delete(String path) throws Exception {
    return send(request(path).DELETE());
  }

  public HttpResponse<String> post(String path, String json) throws Exception {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> upload(String name, String content) throws Exception {
    return upload("api/v1/documents", name, content);
  }

  public HttpResponse<String> upload(String name, byte[] content) throws Exception {
    return upload("api/v1/documents", name, content);
  }

  public HttpResponse<String> upload(String path, String name, String content) throws Exception {
    return upload(path, name, content.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> upload(String path, String name, byte[] content) throws Exception {
    String head =
        "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofByteArray(content),
                    BodyPublishers.ofString("\r\n--cut--\r\n"))));
  }

  public HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(base + path));
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  public static JsonNode json(HttpResponse<String> response) {
    return Json.mapper().readTree(response.body());
  }

  public static List<Event> events(HttpResponse<String> response) {
    List<Event> events = new ArrayList<>();
    String name = "";
    for (String line : response.body().lines().toList()) {
      if (line.startsWith("event: ")) {
        name = line.substring(7);
      } else if (line.startsWith("data: ")) {
        events.add(new Event(name, line.substring(6)));
        name = "";
      }
    }
    return events;
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
