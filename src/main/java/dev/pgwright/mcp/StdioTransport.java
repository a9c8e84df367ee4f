package dev.pgwright.mcp;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// One connection over streams: a line of JSON to a message.
///
/// Requests run on threads of their own, so that one can be cancelled; what is cancelled is not
/// answered. Everything else is handled in the order it comes.
final class StdioTransport implements McpServerTransportProvider, McpServerTransport {

  /// The longest message, in bytes.
  static final int LONGEST = 16 << 20;

  private final McpJsonMapper mapper;
  private final InputStream in;
  private final OutputStream out;
  private final PrintWriter log;
  private final Calls calls = new Calls();
  private @Nullable McpServerSession session;

  /// @param log for people; never the stream of the protocol
  StdioTransport(McpJsonMapper mapper, InputStream in, OutputStream out, PrintWriter log) {
    this.mapper = mapper;
    this.in = new BufferedInputStream(in, 1 << 16);
    this.out = out;
    this.log = log;
  }

  @Override
  public void setSessionFactory(McpServerSession.Factory factory) {
    session = factory.create(this);
  }

  @Override
  public List<String> protocolVersions() {
    return Serving.REVISIONS;
  }

  /// Serves until the other side closes its end.
  void serve() {
    McpServerSession open = session;
    if (open == null) {
      throw new IllegalStateException("there is no server");
    }
    try {
      for (byte[] line = line(); line != null; line = line()) {
        if (line.length > LONGEST) {
          answer(-32600, "a message has at most " + LONGEST + " bytes");
        } else {
          take(new String(line, StandardCharsets.UTF_8).strip(), open);
        }
      }
    } catch (IOException e) {
      log.print("pgwright mcp: the connection broke: " + e.getMessage() + "\n");
      log.flush();
    } finally {
      leave(open);
    }
  }

  private void take(String line, McpServerSession open) {
    if (line.isEmpty()) {
      return;
    }
    JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(mapper, line);
    } catch (IOException | IllegalArgumentException _) {
      answer(-32700, "not a message of JSON-RPC 2.0");
      return;
    }
    if (message instanceof JSONRPCRequest request
        && !request.method().equals(McpSchema.METHOD_INITIALIZE)) {
      start(request, open);
    } else if (!(message instanceof JSONRPCNotification note && calls.cancels(note))) {
      handle(message, open);
    }
  }

  private void start(JSONRPCRequest request, McpServerSession open) {
    if (!calls.start(request.id(), () -> handle(request, open))) {
      answer(-32600, "the id " + request.id() + " is in use");
    }
  }

  private void handle(JSONRPCMessage message, McpServerSession open) {
    try {
      open.handle(message).block();
    } catch (RuntimeException e) {
      log.print("pgwright mcp: " + e.getClass().getSimpleName() + "\n");
      log.flush();
    }
  }

  private void leave(McpServerSession open) {
    calls.end(Calls.PATIENCE);
    open.close();
  }

  /// The next line without its end, at most one byte longer than the longest; null at the end.
  private byte @Nullable [] line() throws IOException {
    var line = new ByteArrayOutputStream(1 << 10);
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (line.size() <= LONGEST) {
        line.write(next);
      }
      next = in.read();
    }
    return line.toByteArray();
  }

  /// An error that belongs to no request.
  private void answer(int code, String text) {
    write("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":" + code + ",\"message\":\"" + text + "\"}}");
  }

  @Override
  public Mono<Void> sendMessage(JSONRPCMessage message) {
    return Mono.fromRunnable(
        () -> {
          if (message instanceof JSONRPCResponse response && calls.cancelled(response.id())) {
            return;
          }
          try {
            write(mapper.writeValueAsString(message));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private synchronized void write(String line) {
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
    return mapper.convertValue(data, type);
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    McpServerSession open = session;
    return open == null ? Mono.empty() : open.sendNotification(method, params);
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public void close() {
    // The streams belong to the process.
  }
}
