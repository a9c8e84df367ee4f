package dev.pgwright.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStreamableServerTransport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Messages to a client as server-sent events: one stream of one answer.
final class EventStream implements McpStreamableServerTransport {

  /// After so many seconds without a message a comment shows that the connection lives.
  private static final int QUIET = 15;

  private static final String END = "";

  private final McpJsonMapper mapper;
  private final Calls calls;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private volatile boolean gone;

  /// @param calls of the session; what is cancelled there is not answered
  EventStream(McpJsonMapper mapper, Calls calls) {
    this.mapper = mapper;
    this.calls = calls;
  }

  /// Writes messages as they come, until the stream is closed or the other side has gone.
  void write(OutputStream out) {
    try (out) {
      text(out, ": open\n\n");
      for (String event = next(); !END.equals(event); event = next()) {
        text(out, event == null ? ": \n\n" : "event: message\ndata: " + event + "\n\n");
      }
    } catch (IOException | InterruptedException e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
    } finally {
      gone = true;
    }
  }

  private @Nullable String next() throws InterruptedException {
    return events.poll(QUIET, TimeUnit.SECONDS);
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public Mono<Void> sendMessage(JSONRPCMessage message) {
    return sendMessage(message, null);
  }

  @Override
  public Mono<Void> sendMessage(JSONRPCMessage message, @Nullable String id) {
    return Mono.fromRunnable(
        () -> {
          if (gone || (message instanceof JSONRPCResponse answer && calls.cancelled(answer.id()))) {
            return;
          }
          try {
            events.add(mapper.writeValueAsString(message));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    return mapper.convertValue(data, type);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.fromRunnable(this::close);
  }

  @Override
  public void close() {
    events.add(END);
  }
}
