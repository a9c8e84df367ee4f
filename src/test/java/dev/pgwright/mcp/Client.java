package dev.pgwright.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.pgwright.testing.Pgwright;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A client that others wrote, which does what a list of steps says.
final class Client {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private final ArrayNode steps = MAPPER.createArrayNode();

  /// What came back: the result of each step, the first is that of connecting.
  ///
  /// @param results in the order of the steps
  /// @param seen progress, questions and errors
  record Seen(List<JsonNode> results, JsonNode seen) {

    JsonNode content(int step) {
      return results.get(step).path("structuredContent");
    }

    JsonNode error(int step) throws IOException {
      assertIsError(results.get(step));
      return MAPPER
          .readTree(results.get(step).path("content").path(0).path("text").asText())
          .path("error");
    }

    private static void assertIsError(JsonNode result) {
      if (!result.path("isError").asBoolean()) {
        throw new AssertionError("no failure: " + result);
      }
    }
  }

  Client step(String method) {
    steps.addObject().put("method", method);
    return this;
  }

  Client step(String method, String params) throws IOException {
    steps.addObject().put("method", method).set("params", MAPPER.readTree(params));
    return this;
  }

  /// A request that is cancelled after so long.
  Client cancelled(int afterMs, String method, String params) throws IOException {
    steps
        .addObject()
        .put("cancel", afterMs)
        .put("method", method)
        .set("params", MAPPER.readTree(params));
    return this;
  }

  /// Calls a tool.
  ///
  /// @param arguments as JSON with `'` for `"`
  Client call(String tool, String arguments) throws IOException {
    var params = MAPPER.createObjectNode().put("name", tool);
    params.set("arguments", MAPPER.readTree(arguments.replace('\'', '"')));
    steps.addObject().put("method", "tools/call").set("params", params);
    return this;
  }

  /// What the person answers from here on; null for a client without one.
  Client answering(@Nullable Boolean answer) {
    steps.addObject().put("answer", answer);
    return this;
  }

  /// Runs the steps against a server of its own.
  Seen run(Pgwright place, String... options) throws IOException, InterruptedException {
    var arguments = new ArrayList<String>(List.of("mcp"));
    arguments.addAll(List.of(options));
    return run(place, Pgwright.command(arguments.toArray(String[]::new)));
  }

  /// Runs the steps against the server that a command starts, or an address names.
  Seen run(Pgwright place, List<String> target) throws IOException, InterruptedException {
    Path clients = TestEnv.mcpClients();
    var command = new ArrayList<String>();
    command.add(clients.resolve("node_modules/node/bin/node").toString());
    command.add(Path.of("src/test/env/mcp-client.mjs").toAbsolutePath().toString());
    command.add(clients.toString());
    command.addAll(target);
    Path input = Files.createTempFile("pgwright-test-", ".json");
    Path errors = Files.createTempFile("pgwright-test-", ".err");
    try {
      Files.writeString(input, steps.toString());
      Process process =
          place
              .process(command)
              .redirectInput(input.toFile())
              .redirectError(errors.toFile())
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      JsonNode all = MAPPER.readTree(out.isEmpty() ? "[]" : out);
      if (all.size() != steps.size() - answers() + 2) {
        throw new AssertionError(out + Files.readString(errors));
      }
      var results = new ArrayList<JsonNode>();
      all.forEach(results::add);
      JsonNode seen = results.removeLast();
      return new Seen(results, seen);
    } finally {
      Files.delete(input);
      Files.delete(errors);
    }
  }

  private int answers() {
    int count = 0;
    for (JsonNode step : steps) {
      count += step.has("answer") ? 1 : 0;
    }
    return count;
  }
}
