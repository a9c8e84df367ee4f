package dev.pgwright.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.ToolInfo;
import dev.pgwright.agent.tool.Toolbox;
import dev.pgwright.agent.tool.Workplace;
import dev.pgwright.config.Config;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Lines as they come, good and bad.
@Timeout(60)
class TransportTest {

  private static final String START =
      """
      {"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;

  @TempDir private Path folder;

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  record Nothing() {}

  /// A tool that waits until it is interrupted, or fails in a way nobody foresaw.
  private final class Waiting implements Tool<Nothing, Nothing> {

    private final String name;

    Waiting(String name) {
      this.name = name;
    }

    @Override
    public ToolInfo<Nothing, Nothing> info() {
      return new ToolInfo<>(name, name, name, Nothing.class, Nothing.class, ToolInfo.Hints.READS);
    }

    @Override
    public Nothing call(Nothing input, Call call) {
      if (name.equals("fail")) {
        throw new IllegalStateException("postgresql://u:hunter2@h/d is broken");
      }
      begun.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        ended.countDown();
        throw new IllegalStateException(e);
      }
      return input;
    }
  }

  @Test
  void a_cancelled_call_ends_and_is_not_answered() throws Exception {
    try (var server = new Server()) {
      server.send(START);
      assertThat(server.next().path("id").asText()).isEqualTo("a");
      server.send(call(1, "wait"));
      begun.await();
      server.send(
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}\n");
      ended.await();
      server.send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}\n");
      assertThat(server.next().path("id").asInt()).isEqualTo(2);
      server.end();
      assertThat(server.rest()).isEmpty();
    }
  }

  @Test
  void a_broken_line_is_answered_and_the_session_goes_on() throws Exception {
    try (var server = new Server()) {
      server.send(START);
      assertThat(server.next().path("id").asText()).isEqualTo("a");
      server.send("{\"jsonrpc\": nonsense\n\n[]\n");
      assertThat(server.next().at("/error/code").asInt()).isEqualTo(-32700);
      assertThat(server.next().at("/error/code").asInt()).isEqualTo(-32700);
      server.send("\"" + "x".repeat(StdioTransport.LONGEST + 10) + "\"\n");
      assertThat(server.next().at("/error/code").asInt()).isEqualTo(-32600);
      server.send("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"no/such\"}\n");
      assertThat(server.next().at("/error/code").asInt()).isEqualTo(-32601);
    }
  }

  @Test
  void a_bug_is_told_without_secrets() throws Exception {
    try (var server = new Server()) {
      server.send(START + call(1, "fail"));
      assertThat(server.next().path("id").asText()).isEqualTo("a");
      JsonNode answer = server.next();
      assertThat(answer.at("/result/isError").asBoolean()).isTrue();
      assertThat(answer.toString()).contains("BUG").doesNotContain("hunter2");
    }
  }

  private static String call(int id, String tool) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":{}}}\n";
  }

  /// A server in this process.
  private final class Server implements AutoCloseable {

    private final PipedOutputStream to = new PipedOutputStream();
    private final BufferedReader from;
    private final Thread thread;

    Server() throws IOException {
      var in = new PipedInputStream(to, 1 << 16);
      var out = new PipedOutputStream();
      from =
          new BufferedReader(
              new InputStreamReader(new PipedInputStream(out, 1 << 16), StandardCharsets.UTF_8));
      thread = Thread.ofPlatform().start(() -> serve(in, out));
    }

    private void serve(PipedInputStream in, OutputStream out) {
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
      var tools = new Toolbox(List.of(new Waiting("wait"), new Waiting("fail")));
      new Serving(place, tools, "test").streams(in, out, new PrintWriter(new StringWriter()));
      try {
        out.close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    void send(String lines) throws IOException {
      to.write(lines.getBytes(StandardCharsets.UTF_8));
      to.flush();
    }

    JsonNode next() throws IOException {
      return Client.MAPPER.readTree(from.readLine());
    }

    List<String> rest() {
      return from.lines().toList();
    }

    @Override
    public void close() throws IOException {
      end();
    }

    /// Ends its input and waits for it.
    void end() throws IOException {
      to.close();
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
