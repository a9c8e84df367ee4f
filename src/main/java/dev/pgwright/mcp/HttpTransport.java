package dev.pgwright.mcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The protocol's streamable HTTP on the JDK's own server.
///
/// A request is answered by a stream of events, which carries its progress and questions too; what
/// a client sends goes to the session that it names, and sessions share nothing. A connection that
/// breaks cancels nothing: that takes a notification.
final class HttpTransport implements McpStreamableServerTransportProvider {

  /// The path of everything.
  static final String PATH = "/mcp";

  /// Sessions at the same time.
  static final int MOST = 64;

  /// Sessions end when nobody has asked for anything for so long.
  static final Duration IDLE = Duration.ofMinutes(30);

  private static final String SESSION = "Mcp-Session-Id";
  private static final String REVISION = "MCP-Protocol-Version";
  private static final String JSON = "application/json";
  private static final String EVENTS = "text/event-stream";

  private final McpJsonMapper mapper;
  private final Door door;
  private final Clock clock;
  private final Consumer<String> ended;
  private final PrintWriter log;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, HttpSession> sessions = new ConcurrentHashMap<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile boolean ending;
  private McpStreamableServerSession.@Nullable Factory factory;

  /// What is not done, and why.
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final int code;

    Refusal(int status, int code, String message) {
      super(message);
      this.status = status;
      this.code = code;
    }
  }

  /// @param ended told the id of each session that is over
  /// @param log for people
  /// @throws PgwrightException INPUT when the address cannot be bound
  HttpTransport(
      McpJsonMapper mapper, Door door, Clock clock, Consumer<String> ended, PrintWriter log) {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxReqTime", "60");
    this.mapper = mapper;
    this.door = door;
    this.clock = clock;
    this.ended = ended;
    this.log = log;
    try {
      server = HttpServer.create(new InetSocketAddress(door.address(), door.port()), 0);
    } catch (IOException e) {
      throw PgwrightException.of(
              Code.INPUT, door.name() + ":" + door.port() + " cannot be bound: " + e.getMessage())
          .hint("--port 0 takes any free port")
          .because(e);
    }
  }

  void start() {
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /// Where clients find it.
  String url() {
    String name = door.name();
    return "http://"
        + (name.contains(":") ? "[" + name + "]" : name)
        + ":"
        + server.getAddress().getPort()
        + PATH;
  }

  /// Waits until it is closed.
  void await() {
    try {
      over.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public List<String> protocolVersions() {
    return Serving.REVISIONS;
  }

  @Override
  public void setSessionFactory(McpStreamableServerSession.Factory factory) {
    this.factory = factory;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      enter(exchange);
      switch (exchange.getRequestMethod()) {
        case "POST" -> post(exchange);
        case "GET" -> listen(exchange);
        case "DELETE" -> delete(exchange);
        default -> {
          exchange.getResponseHeaders().set("Allow", "POST, GET, DELETE");
          throw new Refusal(405, -32600, "POST, GET and DELETE are known");
        }
      }
    } catch (Refusal refusal) {
      answer(exchange, refusal.status, error(refusal.code, message(refusal)));
    } catch (RuntimeException e) {
      String what = e.getClass().getSimpleName();
      log.print("pgwright mcp: " + what + "\n");
      log.flush();
      if (exchange.getResponseCode() < 0) {
        answer(exchange, 500, error(-32603, "a bug in pgwright: " + what));
      } else {
        exchange.close();
      }
    }
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private void enter(HttpExchange exchange) throws Refusal {
    var headers = exchange.getRequestHeaders();
    if (!door.knows(headers.getFirst("Host"), headers.getFirst("Origin"))) {
      throw new Refusal(403, -32000, "Host or Origin is not this server's");
    }
    if (!door.opens(headers.getFirst("Authorization"))) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      throw new Refusal(401, -32000, "the token is missing or wrong");
    }
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      throw new Refusal(404, -32000, "everything is at " + PATH);
    }
    String revision = headers.getFirst(REVISION);
    if (revision != null && !Serving.REVISIONS.contains(revision)) {
      throw new Refusal(400, -32000, "revisions are " + String.join(", ", Serving.REVISIONS));
    }
    if (ending) {
      throw new Refusal(503, -32000, "the server is ending");
    }
  }

  private void post(HttpExchange exchange) throws IOException, Refusal {
    accepts(exchange, JSON, EVENTS);
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(JSON)) {
      throw new Refusal(415, -32600, "a message is " + JSON);
    }
    JSONRPCMessage message = read(exchange);
    if (message instanceof JSONRPCRequest request
        && request.method().equals(McpSchema.METHOD_INITIALIZE)) {
      initialize(exchange, request);
      return;
    }
    HttpSession session = session(exchange);
    try {
      if (message instanceof JSONRPCRequest request) {
        call(exchange, request, session);
        return;
      }
      if (message instanceof JSONRPCNotification note && !session.calls().cancels(note)) {
        session.open().accept(note).block();
      } else if (message instanceof JSONRPCResponse response) {
        session.open().accept(response).block();
      }
      exchange.sendResponseHeaders(202, -1);
    } finally {
      session.use(clock.instant());
    }
  }

  private JSONRPCMessage read(HttpExchange exchange) throws IOException, Refusal {
    byte[] body;
    try (InputStream in = exchange.getRequestBody()) {
      body = in.readNBytes(StdioTransport.LONGEST + 1);
      if (body.length > StdioTransport.LONGEST) {
        throw new Refusal(
            413, -32600, "a message has at most " + StdioTransport.LONGEST + " bytes");
      }
    }
    try {
      return McpSchema.deserializeJsonRpcMessage(mapper, new String(body, StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException _) {
      throw new Refusal(400, -32700, "not a message of JSON-RPC 2.0");
    }
  }

  private void initialize(HttpExchange exchange, JSONRPCRequest request)
      throws IOException, Refusal {
    McpStreamableServerSession.Factory maker = factory;
    if (maker == null) {
      throw new IllegalStateException("there is no server");
    }
    room();
    InitializeRequest asked;
    try {
      asked = mapper.convertValue(request.params(), new TypeRef<InitializeRequest>() {});
    } catch (IllegalArgumentException _) {
      throw new Refusal(400, -32602, "initialize has other parameters");
    }
    var begun = maker.startSession(asked);
    McpSchema.InitializeResult result = begun.initResult().block();
    String id = begun.session().getId();
    sessions.put(id, new HttpSession(begun.session(), clock.instant()));
    exchange.getResponseHeaders().set(SESSION, id);
    answer(exchange, 200, JSONRPCResponse.result(request.id(), result));
  }

  /// Makes room for one more session.
  private void room() throws Refusal {
    for (var entry : sessions.entrySet()) {
      if (entry.getValue().idle(clock.instant(), IDLE)) {
        end(entry.getKey(), Duration.ZERO);
      }
    }
    if (sessions.size() >= MOST) {
      throw new Refusal(503, -32000, "there are " + MOST + " sessions, and none is idle");
    }
  }

  private HttpSession session(HttpExchange exchange) throws Refusal {
    String id = exchange.getRequestHeaders().getFirst(SESSION);
    if (id == null || id.isBlank()) {
      throw new Refusal(400, -32000, SESSION + " is missing: initialize first");
    }
    HttpSession session = sessions.get(id);
    if (session == null) {
      throw new Refusal(404, -32001, "there is no such session: initialize again");
    }
    session.use(clock.instant());
    return session;
  }

  private void call(HttpExchange exchange, JSONRPCRequest request, HttpSession session)
      throws IOException, Refusal {
    var stream = new EventStream(mapper, session.calls());
    boolean started =
        session
            .calls()
            .start(
                request.id(),
                () -> {
                  try {
                    session.open().responseStream(stream).handle(request).block();
                  } catch (RuntimeException e) {
                    log.print("pgwright mcp: " + e.getClass().getSimpleName() + "\n");
                    log.flush();
                  } finally {
                    stream.close();
                  }
                });
    if (!started) {
      throw new Refusal(400, -32600, "the id " + request.id() + " is in use");
    }
    events(exchange, stream);
  }

  private void listen(HttpExchange exchange) throws IOException, Refusal {
    accepts(exchange, EVENTS);
    HttpSession session = session(exchange);
    var stream = new EventStream(mapper, session.calls());
    try (var _ = session.listen(stream)) {
      events(exchange, stream);
    }
  }

  private void events(HttpExchange exchange, EventStream stream) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", EVENTS);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Accel-Buffering", "no");
    exchange.sendResponseHeaders(200, 0);
    stream.write(exchange.getResponseBody());
  }

  private void delete(HttpExchange exchange) throws IOException, Refusal {
    session(exchange);
    end(exchange.getRequestHeaders().getFirst(SESSION), Duration.ZERO);
    exchange.sendResponseHeaders(204, -1);
  }

  private void end(String id, Duration patience) {
    HttpSession session = sessions.remove(id);
    if (session != null) {
      session.end(patience);
      ended.accept(id);
    }
  }

  private static void accepts(HttpExchange exchange, String... types) throws Refusal {
    List<String> sent = exchange.getRequestHeaders().getOrDefault("Accept", List.of("*/*"));
    String all = String.join(",", sent).toLowerCase(Locale.ROOT);
    for (String type : types) {
      String any = type.substring(0, type.indexOf('/')) + "/*";
      if (!all.contains(type) && !all.contains(any) && !all.contains("*/*")) {
        throw new Refusal(406, -32000, "Accept has to name " + String.join(" and ", types));
      }
    }
  }

  /// An error that belongs to no request; the SDK's responses always have an id.
  private static Map<String, Object> error(int code, String message) {
    var error = new LinkedHashMap<String, Object>();
    error.put("code", code);
    error.put("message", message);
    var response = new LinkedHashMap<String, Object>();
    response.put("jsonrpc", McpSchema.JSONRPC_VERSION);
    response.put("error", error);
    return response;
  }

  private void answer(HttpExchange exchange, int status, Object response) throws IOException {
    byte[] body = mapper.writeValueAsBytes(response);
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public Mono<Void> notifyClients(String method, Object params) {
    return Flux.fromIterable(new ArrayList<>(sessions.values()))
        .flatMap(it -> it.open().sendNotification(method, params).onErrorComplete())
        .then();
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.fromRunnable(this::close);
  }

  /// Takes nothing new, lets running calls come to their end for a while, and ends every session.
  @Override
  public void close() {
    ending = true;
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String id : new ArrayList<>(sessions.keySet())) {
        all.execute(() -> end(id, Calls.PATIENCE));
      }
    }
    server.stop(1);
    threads.close();
    over.countDown();
  }
}
