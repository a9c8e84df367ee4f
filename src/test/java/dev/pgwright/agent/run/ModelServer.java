package dev.pgwright.agent.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A model on this machine that says what a test has written down, in the wire format of either
/// provider. The last answer is repeated for ever; what is wrong with a request is noted.
final class ModelServer implements AutoCloseable {

  /// Whose format is spoken.
  enum Wire {
    ANTHROPIC,
    OPENAI
  }

  record Asked(String id, String tool, String arguments) {}

  /// @param status of HTTP; nothing else counts unless it is 200
  /// @param stop `end`, `length` or `refusal`
  /// @param broken whether the stream ends in the middle
  record Answer(int status, String text, List<Asked> calls, String stop, boolean broken) {

    static Answer says(String text) {
      return new Answer(200, text, List.of(), "end", false);
    }

    static Answer calls(Asked... calls) {
      return new Answer(200, "", List.of(calls), "end", false);
    }

    static Answer fails(int status) {
      return new Answer(status, "", List.of(), "end", false);
    }

    Answer cutOff() {
      return new Answer(200, text, calls, "length", false);
    }

    Answer torn() {
      return new Answer(200, text, calls, stop, true);
    }

    Answer refused() {
      return new Answer(200, text, calls, "refusal", false);
    }
  }

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern PLAN = Pattern.compile("(migration-\\d+-[0-9a-f]{8})");
  private static final Pattern TOKEN = Pattern.compile("token\\W{3,8}([\\w-]+)");

  private final HttpServer server;
  private final Wire wire;
  private final List<Answer> script;
  private final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

  ModelServer(Wire wire, Answer... script) throws IOException {
    this.wire = wire;
    this.script = List.of(script);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /// The bodies of all requests.
  List<JsonNode> requests() {
    return List.copyOf(requests);
  }

  /// What was wrong with requests; empty for nothing.
  List<String> wrong() {
    return List.copyOf(wrong);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode body = MAPPER.readTree(exchange.getRequestBody());
      int number = requests.size();
      requests.add(body);
      check(body, exchange);
      Answer answer = script.get(Math.min(number, script.size() - 1));
      if (answer.status() != 200) {
        byte[] error =
            "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"no\"}}"
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), error.length);
        exchange.getResponseBody().write(error);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.sendResponseHeaders(200, 0);
      Answer named = named(answer, body.toString());
      String stream = wire == Wire.ANTHROPIC ? anthropic(named) : openai(named);
      String sent = answer.broken() ? stream.substring(0, stream.length() / 2) : stream;
      exchange.getResponseBody().write(sent.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Puts the plan and the token that the model was told last in the place of `$plan` and `$token`.
  private static Answer named(Answer answer, String told) {
    String plan = found(PLAN, told);
    String token = found(TOKEN, told);
    return new Answer(
        answer.status(),
        answer.text(),
        answer.calls().stream()
            .map(
                it ->
                    new Asked(
                        it.id(),
                        it.tool(),
                        it.arguments().replace("$plan", plan).replace("$token", token)))
            .toList(),
        answer.stop(),
        answer.broken());
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "none";
  }

  /// Holds for every request, whatever the model did before.
  private void check(JsonNode body, HttpExchange exchange) {
    if (body.path("tools").size() < 10) {
      wrong.add("tools are missing");
    }
    if (body.toString().contains("hunter2")) {
      wrong.add("a password was sent");
    }
    String header = wire == Wire.ANTHROPIC ? "x-api-key" : "authorization";
    if (exchange.getRequestHeaders().getFirst(header) == null) {
      wrong.add("no key");
    }
    var open = new LinkedHashSet<String>();
    for (JsonNode message : body.path("messages")) {
      if (wire == Wire.ANTHROPIC) {
        anthropic(message, open);
      } else {
        openai(message, open);
      }
    }
    if (!open.isEmpty()) {
      wrong.add("calls without an answer: " + open);
    }
  }

  private void anthropic(JsonNode message, Set<String> open) {
    boolean answered = message.path("role").asText().equals("user");
    boolean text = false;
    for (JsonNode part : message.path("content")) {
      switch (part.path("type").asText()) {
        case "tool_result" -> {
          if (text || !open.remove(part.path("tool_use_id").asText())) {
            wrong.add("an answer out of place: " + part);
          }
        }
        case "tool_use" -> open.add(part.path("id").asText());
        default -> text = true;
      }
    }
    if (answered && !open.isEmpty()) {
      wrong.add("calls that the next message does not answer: " + open);
    }
  }

  private void openai(JsonNode message, Set<String> open) {
    switch (message.path("role").asText()) {
      case "assistant" ->
          message.path("tool_calls").forEach(it -> open.add(it.path("id").asText()));
      case "tool" -> {
        if (!open.remove(message.path("tool_call_id").asText())) {
          wrong.add("an answer without a call: " + message);
        }
      }
      default -> {
        if (!open.isEmpty()) {
          wrong.add("calls that are not answered: " + open);
        }
      }
    }
  }

  private static String anthropic(Answer answer) {
    var stream = new StringBuilder();
    ObjectNode start = MAPPER.createObjectNode().put("type", "message_start");
    start
        .putObject("message")
        .put("id", "msg_1")
        .put("type", "message")
        .put("role", "assistant")
        .put("model", "scripted")
        .putObject("usage")
        .put("input_tokens", 100)
        .put("output_tokens", 1);
    event(stream, start);
    int index = 0;
    if (!answer.text().isEmpty()) {
      block(stream, index++, text(), delta("text_delta", "text", answer.text()));
    }
    for (Asked it : answer.calls()) {
      ObjectNode use = MAPPER.createObjectNode().put("type", "tool_use");
      use.put("id", it.id()).put("name", it.tool()).putObject("input");
      block(stream, index++, use, delta("input_json_delta", "partial_json", it.arguments()));
    }
    ObjectNode end = MAPPER.createObjectNode().put("type", "message_delta");
    String reason =
        switch (answer.stop()) {
          case "length" -> "max_tokens";
          case "refusal" -> "refusal";
          default -> answer.calls().isEmpty() ? "end_turn" : "tool_use";
        };
    end.putObject("delta").put("stop_reason", reason);
    end.putObject("usage").put("output_tokens", 20);
    event(stream, end);
    event(stream, MAPPER.createObjectNode().put("type", "message_stop"));
    return stream.toString();
  }

  private static ObjectNode text() {
    return MAPPER.createObjectNode().put("type", "text").put("text", "");
  }

  private static ObjectNode delta(String type, String key, String value) {
    return MAPPER.createObjectNode().put("type", type).put(key, value);
  }

  private static void block(StringBuilder stream, int index, ObjectNode block, ObjectNode delta) {
    ObjectNode start = MAPPER.createObjectNode().put("type", "content_block_start");
    start.put("index", index).set("content_block", block);
    event(stream, start);
    ObjectNode part = MAPPER.createObjectNode().put("type", "content_block_delta");
    part.put("index", index).set("delta", delta);
    event(stream, part);
    event(stream, MAPPER.createObjectNode().put("type", "content_block_stop").put("index", index));
  }

  private static void event(StringBuilder stream, ObjectNode data) {
    stream.append("event: ").append(data.path("type").asText()).append('\n');
    stream.append("data: ").append(data).append("\n\n");
  }

  private static String openai(Answer answer) {
    var stream = new StringBuilder();
    if (!answer.text().isEmpty()) {
      ObjectNode delta = MAPPER.createObjectNode().put("role", "assistant");
      chunk(stream, delta.put("content", answer.text()), null);
    }
    for (int i = 0; i < answer.calls().size(); i++) {
      Asked it = answer.calls().get(i);
      ObjectNode delta = MAPPER.createObjectNode();
      ObjectNode call = delta.putArray("tool_calls").addObject();
      call.put("index", i).put("id", it.id()).put("type", "function");
      call.putObject("function").put("name", it.tool()).put("arguments", it.arguments());
      chunk(stream, delta, null);
    }
    String reason =
        switch (answer.stop()) {
          case "length" -> "length";
          case "refusal" -> "content_filter";
          default -> answer.calls().isEmpty() ? "stop" : "tool_calls";
        };
    chunk(stream, MAPPER.createObjectNode(), reason);
    ObjectNode usage = MAPPER.createObjectNode().put("id", "c").put("model", "scripted");
    usage.putArray("choices");
    usage
        .putObject("usage")
        .put("prompt_tokens", 100)
        .put("completion_tokens", 20)
        .put("total_tokens", 120);
    stream.append("data: ").append(usage).append("\n\ndata: [DONE]\n\n");
    return stream.toString();
  }

  private static void chunk(
      StringBuilder stream, ObjectNode delta, @org.jspecify.annotations.Nullable String reason) {
    ObjectNode chunk = MAPPER.createObjectNode().put("id", "c").put("model", "scripted");
    chunk.put("object", "chat.completion.chunk").put("created", 1);
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
    choice.set("delta", delta);
    choice.put("finish_reason", reason);
    stream.append("data: ").append(chunk).append("\n\n");
  }
}
