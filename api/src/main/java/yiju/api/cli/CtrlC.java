package yiju.api.cli;

import java.io.Closeable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C (or a plain kill) stop this thread's work in order: the virtual machine waits until
 * it is closed. The thread is interrupted, but never while it {@linkplain #undisturbed writes}.
 */
final class CtrlC implements Closeable {
  private static final int PATIENCE_SECONDS = 30;

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "ctrl-c");
  private boolean pressed;

  CtrlC() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Something that an interrupt would harm. */
  interface Writing<E extends Exception> {
    void run() throws E;
  }

  synchronized <E extends Exception> void undisturbed(Writing<E> writing) throws E {
    writing.run();
  }

  synchronized boolean pressed() {
    return pressed;
  }

  private void stop() {
    synchronized (this) {
      pressed = true;
      worker.interrupt();
    }
    try {
      boolean inTime = closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assert inTime : "still writing";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It has been pressed, and the hook is running.
    }
  }
}
