package dev.pgwright.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.PgwrightException;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Person;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.agent.tool.Toolbox;
import dev.pgwright.agent.tool.Workplace;
import dev.pgwright.config.Config;
import dev.pgwright.testing.Pgwright;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Requests over HTTP as they come, good and bad.
@Timeout(120)
class HttpTest {

  private static final String TOKEN = "a-token-of-enough-characters";
  private static final String START =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",
       "capabilities":{"elicitation":{}},"clientInfo":{"name":"t","version":"1"}}}""";
  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"ping\"}";

  @TempDir private Path folder;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable HttpTransport server;

  record Nothing() {}

  record Told(String text) {}

  /// A tool that does one of a few things, by its name.
  private final class Fixture implements Tool<Nothing, Told> {

    private final String name;

    Fixture(String name) {
      this.name = name;
    }

    @Override
    public ToolInfo<Nothing, Told> info() {
      return new ToolInfo<>(name, name, name, Nothing.class, Told.class, ToolInfo.Hints.READS);
    }

    @Override
    public Told call(Nothing input, Call call) {
      return switch (name) {
        case "see" -> new Told(call.visit().saw("thing", "x"));
        case "ask" -> {
          call.progress().at("asking", 1, 2);
          Person.Answer answer = call.person().ask("may I?");
          call.progress().at("asked", 2, 2);
          yield new Told(answer.name());
        }
        default -> waiting();
      };
    }

    private Told waiting() {
      begun.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        ended.countDown();
        throw new IllegalStateException(e);
      }
      return new Told("");
    }
  }

  private HttpTransport serve(Door door) {
    var place =
        new Workplace(
            folder,
            new LinkedHashMap<>(),
            Config.find(folder),
            Optional.empty(),
            Clock.systemUTC(),
            _ -> {
              throw new IllegalStateException("no jobs here");
            });
    var tools = new Toolbox(List.of(new Fixture("see"), new Fixture("ask"), new Fixture("wait")));
    server = new Serving(place, tools, "test").open(door, new PrintWriter(new StringWriter()));
    return Objects.requireNonNull(server);
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void a_client_of_others_is_asked_and_told_how_far_a_call_is() throws Exception {
    serve(Door.of("127.0.0.1", 0, Optional.of(TOKEN)));
    Client.Seen seen =
        new Client()
            .step("tools/list")
            .call("see", "{}")
            .answering(true)
            .call("ask", "{}")
            .run(Pgwright.in(folder), List.of(Objects.requireNonNull(server).url(), TOKEN));
    assertThat(seen.results().get(1).path("tools")).hasSize(3);
    assertThat(seen.content(3).path("text").asText()).isEqualTo("YES");
    assertThat(seen.seen().path("progress").toString()).contains("asking", "asked");
    assertThat(seen.seen().path("errors")).isEmpty();
  }

  @Test
  void sessions_share_nothing() throws Exception {
    serve(Door.of("localhost", 0, Optional.empty()));
    String one = session();
    String two = session();
    assertThat(one).isNotEqualTo(two);
    assertThat(text(post(one, call(1, "see")))).startsWith("thing-1-");
    assertThat(text(post(one, call(2, "see")))).startsWith("thing-2-");
    assertThat(text(post(two, call(1, "see")))).startsWith("thing-1-");
  }

  @Test
  void a_session_that_was_ended_is_gone_and_the_others_are_not() throws Exception {
    serve(Door.of("127.0.0.1", 0, Optional.empty()));
    String one = session();
    String two = session();
    CompletableFuture<HttpResponse<String>> waiting =
        client.sendAsync(message(one, call(1, "wait")), BodyHandlers.ofString());
    begun.await();
    assertThat(send(request(one).DELETE()).statusCode()).isEqualTo(204);
    ended.await();
    waiting.join();
    assertThat(post(one, PING).statusCode()).isEqualTo(404);
    assertThat(post(two, PING).statusCode()).isEqualTo(200);
  }

  @Test
  void a_cancelled_call_ends_without_an_answer() throws Exception {
    serve(Door.of("127.0.0.1", 0, Optional.empty()));
    String id = session();
    CompletableFuture<HttpResponse<String>> waiting =
        client.sendAsync(message(id, call(9, "wait")), BodyHandlers.ofString());
    begun.await();
    String cancel =
        "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":9}}";
    assertThat(post(id, cancel).statusCode()).isEqualTo(202);
    ended.await();
    assertThat(waiting.join().body()).doesNotContain("data:");
    assertThat(post(id, PING).body()).contains("\"id\":7");
  }

  @Test
  void its_end_ends_what_runs_and_takes_nothing_new() throws Exception {
    serve(Door.of("127.0.0.1", 0, Optional.empty()));
    String id = session();
    CompletableFuture<HttpResponse<String>> listening =
        client.sendAsync(
            request(id).header("Accept", "text/event-stream").GET().build(),
            BodyHandlers.ofString());
    CompletableFuture<HttpResponse<String>> waiting =
        client.sendAsync(message(id, call(1, "wait")), BodyHandlers.ofString());
    begun.await();
    Objects.requireNonNull(server).close();
    ended.await();
    waiting.handle((_, _) -> "").join();
    listening.handle((_, _) -> "").join();
    assertThatThrownBy(() -> post(id, PING)).isInstanceOf(java.io.IOException.class);
  }

  @Test
  void who_is_not_meant_stays_outside() throws Exception {
    serve(Door.of("127.0.0.1", 0, Optional.of(TOKEN)));
    assertThat(send(start()).statusCode()).isEqualTo(401);
    assertThat(send(start().header("Authorization", "Bearer " + TOKEN + "x")).statusCode())
        .isEqualTo(401);
    HttpRequest.Builder known = start().header("Authorization", "Bearer " + TOKEN);
    assertThat(send(known.copy()).statusCode()).isEqualTo(200);
    assertThat(send(known.copy().header("Origin", "http://evil.example")).statusCode())
        .isEqualTo(403);
    assertThat(send(known.copy().header("Origin", "null")).statusCode()).isEqualTo(403);
    assertThat(send(known.copy().header("Origin", "http://localhost:3000")).statusCode())
        .isEqualTo(200);
    assertThat(Door.of("127.0.0.1", 0, Optional.of(TOKEN)).toString()).doesNotContain(TOKEN);
  }

  @Test
  void a_door_knows_its_names() {
    var here = Door.of("127.0.0.1", 0, Optional.empty());
    assertThat(List.of("localhost:1", "127.0.0.1", "[::1]:80", "LOCALHOST"))
        .allMatch(it -> here.knows(it, null));
    assertThat(List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", ""))
        .noneMatch(it -> here.knows(it, null));
    assertThat(here.knows(null, null)).isFalse();
    assertThat(here.knows("localhost", "http://localhost.evil.example")).isFalse();
    var wide = Door.of("0.0.0.0", 0, Optional.of(TOKEN));
    assertThat(wide.knows("db-tools:80", null)).isTrue();
    assertThat(wide.knows("db-tools:80", "https://db-tools")).isTrue();
    assertThat(wide.knows("db-tools:80", "https://evil.example")).isFalse();
    assertThatThrownBy(() -> Door.of("0.0.0.0", 0, Optional.empty()))
        .isInstanceOf(PgwrightException.class)
        .hasMessageContaining("no token");
    assertThatThrownBy(() -> Door.of("127.0.0.1", 0, Optional.of("short")))
        .isInstanceOf(PgwrightException.class);
  }

  @Test
  void what_is_no_request_is_refused_with_its_reason() throws Exception {
    serve(Door.of("127.0.0.1", 0, Optional.empty()));
    String id = session();
    assertThat(post(id, "{nonsense").statusCode()).isEqualTo(400);
    assertThat(post(id, "[" + PING + "]").statusCode()).isEqualTo(400);
    assertThat(post(null, PING).statusCode()).isEqualTo(400);
    assertThat(post("no-such", PING).statusCode()).isEqualTo(404);
    assertThat(send(message(id, PING, "Content-Type", "text/plain")).statusCode()).isEqualTo(415);
    assertThat(send(message(id, PING, "Accept", "text/html")).statusCode()).isEqualTo(406);
    assertThat(send(message(id, PING, "MCP-Protocol-Version", "1999-01-01")).statusCode())
        .isEqualTo(400);
    assertThat(send(request(id).PUT(HttpRequest.BodyPublishers.noBody())).statusCode())
        .isEqualTo(405);
    String large = "\"" + "x".repeat(StdioTransport.LONGEST + 1) + "\"";
    assertThat(post(id, large).statusCode()).isEqualTo(413);
    assertThat(post(id, PING).statusCode()).isEqualTo(200);
    var elsewhere =
        HttpRequest.newBuilder(URI.create(Objects.requireNonNull(server).url() + "/other"))
            .GET()
            .build();
    assertThat(client.send(elsewhere, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
  }

  private String session() throws Exception {
    HttpResponse<String> response = send(start());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    String id = response.headers().firstValue("Mcp-Session-Id").orElseThrow();
    String ready = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    assertThat(post(id, ready).statusCode()).isEqualTo(202);
    return id;
  }

  private HttpRequest.Builder start() {
    return HttpRequest.newBuilder(URI.create(Objects.requireNonNull(server).url()))
        .header("Content-Type", "application/json")
        .header("Accept", "application/json, text/event-stream")
        .POST(HttpRequest.BodyPublishers.ofString(START));
  }

  private HttpRequest.Builder request(@Nullable String session) {
    var request = HttpRequest.newBuilder(URI.create(Objects.requireNonNull(server).url()));
    return session == null ? request : request.header("Mcp-Session-Id", session);
  }

  private HttpResponse<String> post(@Nullable String session, String body) throws Exception {
    return client.send(message(session, body), BodyHandlers.ofString());
  }

  private HttpRequest message(@Nullable String session, String body) {
    return message(session, body, "MCP-Protocol-Version", "2025-11-25").build();
  }

  private HttpRequest.Builder message(
      @Nullable String session, String body, String name, String value) {
    return request(session)
        .setHeader("Content-Type", "application/json")
        .setHeader("Accept", "application/json, text/event-stream")
        .setHeader(name, value)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String text(HttpResponse<String> response) throws Exception {
    String data =
        response.body().lines().filter(it -> it.startsWith("data:")).findFirst().orElseThrow();
    JsonNode message = Client.MAPPER.readTree(data.substring(5));
    return message.at("/result/structuredContent/text").asText();
  }

  private static String call(int id, String tool) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":{}}}";
  }
}
