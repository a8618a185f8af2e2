package yiju.api.web;

/** Whether the models are loaded. */
final class Readiness {
  private volatile boolean ready;

  boolean isReady() {
    return ready;
  }

  void reached() {
    ready = true;
  }
}
