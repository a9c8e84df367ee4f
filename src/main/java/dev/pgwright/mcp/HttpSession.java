package dev.pgwright.mcp;

import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerSession.McpStreamableServerSessionStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// One client over HTTP.
final class HttpSession {

  private final McpStreamableServerSession open;
  private final Calls calls = new Calls();
  private final AtomicInteger listening = new AtomicInteger();
  private volatile Instant used;

  HttpSession(McpStreamableServerSession open, Instant now) {
    this.open = open;
    this.used = now;
  }

  McpStreamableServerSession open() {
    return open;
  }

  Calls calls() {
    return calls;
  }

  void use(Instant now) {
    used = now;
  }

  /// Whether nobody has asked for anything for so long, nothing is worked on and nobody listens.
  boolean idle(Instant now, Duration bound) {
    return calls.none() && listening.get() == 0 && used.plus(bound).isBefore(now);
  }

  /// Sends what belongs to no request to a stream, in the place of the one before, until the result
  /// is closed.
  Listening listen(EventStream stream) {
    listening.incrementAndGet();
    McpStreamableServerSessionStream held = open.listeningStream(stream);
    return () -> {
      held.close();
      listening.decrementAndGet();
    };
  }

  /// A stream that is listened to.
  @FunctionalInterface
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  /// Ends it: what is worked on has so long to come to its own end.
  void end(Duration patience) {
    calls.end(patience);
    open.close();
  }
}
