package yiju.api.web;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import yiju.api.AccessKeys;
import yiju.api.Engine;

/** The running server. */
public final class WebServer implements Closeable {
  private final ConfigurableApplicationContext context;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final String host;

  private WebServer(ConfigurableApplicationContext context, String host) {
    this.context = context;
    this.host = host;
    context.addApplicationListener(
        event -> {
          if (event instanceof ContextClosedEvent) {
            closed.countDown();
          }
        });
  }

  /** Starts a server that asks for no keys. */
  public static WebServer start(Engine engine, String host, int port) throws IOException {
    return start(engine, host, port, AccessKeys.open(), ServerSettings.standard());
  }

  /**
   * @param port 0 for any free one
   * @throws IOException when the port is busy or the host is not one of this machine
   */
  public static WebServer start(
      Engine engine, String host, int port, AccessKeys keys, ServerSettings settings)
      throws IOException {
    // Logging is set up by the command line, for all libraries alike.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SpringApplication application = new SpringApplication(WebConfiguration.class);
    application.setDefaultProperties(properties(host, port, settings));
    application.addInitializers(
        context -> {
          var beans = context.getBeanFactory();
          beans.registerSingleton("engine", engine);
          beans.registerSingleton("accessKeys", keys);
          beans.registerSingleton("serverSettings", settings);
          beans.registerSingleton("allowedHosts", new AllowedHosts(host));
        });
    try {
      return new WebServer(application.run(), host);
    } catch (RuntimeException e) {
      throw explained(e, host, port);
    }
  }

  private static Map<String, Object> properties(String host, int port, ServerSettings settings) {
    return Map.ofEntries(
        Map.entry("server.address", host),
        Map.entry("server.port", port),
        Map.entry("server.shutdown", "graceful"),
        Map.entry("server.compression.enabled", true),
        Map.entry("spring.servlet.multipart.max-file-size", settings.uploadMegabytes() + "MB"),
        Map.entry("spring.servlet.multipart.max-request-size", settings.uploadMegabytes() + "MB"),
        Map.entry("spring.servlet.multipart.file-size-threshold", "1MB"),
        Map.entry(
            "spring.lifecycle.timeout-per-shutdown-phase", ServerSettings.SHUTDOWN_SECONDS + "s"),
        Map.entry("spring.main.banner-mode", "off"),
        Map.entry("spring.main.log-startup-info", false),
        Map.entry("spring.threads.virtual.enabled", true),
        Map.entry("spring.mvc.problemdetails.enabled", true),
        Map.entry("spring.web.resources.cache.cachecontrol.no-cache", true),
        // The plots of reports are the page's, too.
        Map.entry(
            "spring.web.resources.static-locations",
            "classpath:/static/,classpath:/yiju/evaluation/report/page/"),
        Map.entry("spring.jmx.enabled", false));
  }

  private static IOException explained(RuntimeException e, String host, int port) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return new IOException(
            "port " + port + " on " + host + " is in use; choose another with --port", e);
      }
      if (cause instanceof java.net.BindException
          || cause instanceof java.net.UnknownHostException) {
        return new IOException("can't bind " + host + ":" + port + ": " + cause.getMessage(), e);
      }
    }
    return new IOException("the server did not start: " + e.getMessage(), e);
  }

  public int port() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    return server == null ? -1 : server.getPort();
  }

  public String address() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + shown + ":" + port() + "/";
  }

  /** Says to those who ask that the models are loaded. */
  public void ready() {
    context.getBean(Readiness.class).reached();
  }

  /** Waits until the server is stopped. */
  public void await() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    context.close();
  }
}
