package dev.pgwright.mcp;

import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The requests of one connection that are being worked on, each on a thread of its own.
final class Calls {

  /// How long running calls may go on when the other side has gone.
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String CANCELLED = "notifications/cancelled";

  private final Map<Object, Thread> running = new ConcurrentHashMap<>();
  private final Set<Object> cancelled = ConcurrentHashMap.newKeySet();

  /// Works on a request beside all others.
  ///
  /// @return false when the id is that of a request that is still worked on; nothing is done then
  boolean start(Object id, Runnable work) {
    Thread thread =
        Thread.ofVirtual()
            .name("request " + id)
            .unstarted(
                () -> {
                  try {
                    work.run();
                  } finally {
                    running.remove(id);
                    cancelled.remove(id);
                  }
                });
    if (running.putIfAbsent(id, thread) != null) {
      return false;
    }
    thread.start();
    return true;
  }

  /// Takes a notification that cancels a request.
  ///
  /// @return false for any other notification
  boolean cancels(JSONRPCNotification note) {
    if (!note.method().equals(CANCELLED)) {
      return false;
    }
    if (note.params() instanceof Map<?, ?> params && params.get("requestId") != null) {
      Object id = params.get("requestId");
      Thread thread = running.get(id);
      if (thread != null) {
        cancelled.add(id);
        thread.interrupt();
      }
    }
    return true;
  }

  /// Whether nobody wants the answer of a request that is worked on.
  boolean cancelled(Object id) {
    return cancelled.contains(id);
  }

  /// Whether nothing is worked on.
  boolean none() {
    return running.isEmpty();
  }

  /// Waits for what is worked on, and interrupts what takes longer.
  void end(Duration patience) {
    try {
      for (Thread thread : new ArrayList<>(running.values())) {
        if (!thread.join(patience)) {
          thread.interrupt();
          thread.join(PATIENCE);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
