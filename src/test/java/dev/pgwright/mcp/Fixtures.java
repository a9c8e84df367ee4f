package dev.pgwright.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.CompleteResult;
import io.modelcontextprotocol.spec.McpSchema.CreateMessageRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.LoggingLevel;
import io.modelcontextprotocol.spec.McpSchema.LoggingMessageNotification;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptReference;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.SamplingMessage;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The server that the protocol's conformance suite asks for, on our transport.
///
/// What it offers, by kind and name, stands in `mcp/conformance.json`.
final class Fixtures {

  private static final JacksonMcpJsonMapper MAPPER = new JacksonMcpJsonMapper(new JsonMapper());

  private final JsonNode offered;

  private Fixtures(JsonNode offered) {
    this.offered = offered;
  }

  /// Begins to serve on a free port of this machine.
  static HttpTransport serve() throws IOException {
    var door = Door.of("127.0.0.1", 0, Optional.empty());
    var log = new PrintWriter(new StringWriter());
    var transport = new HttpTransport(MAPPER, door, Clock.systemUTC(), _ -> {}, log);
    try (InputStream file = Fixtures.class.getResourceAsStream("/mcp/conformance.json")) {
      new Fixtures(Client.MAPPER.readTree(file)).describe(McpServer.sync(transport));
    }
    transport.start();
    return transport;
  }

  private void describe(McpServer.SyncSpecification<?> server) {
    server
        .immediateExecution(true)
        .serverInfo("fixtures", "1")
        .capabilities(
            ServerCapabilities.builder()
                .tools(true)
                .resources(true, true)
                .prompts(true)
                .completions()
                .logging()
                .build())
        .jsonMapper(MAPPER)
        .jsonSchemaValidator((_, _) -> JsonSchemaValidator.ValidationResponse.asValid(""));
    for (JsonNode tool : offered.path("tools")) {
      var shown = read(tool.path("tool"), Tool.class);
      server.tools(
          SyncToolSpecification.builder()
              .tool(shown)
              .callHandler((client, request) -> call(tool, client, request))
              .build());
    }
    for (JsonNode it : offered.path("resources")) {
      server.resources(
          new SyncResourceSpecification(
              read(it.path("resource"), Resource.class),
              (_, _) -> read(it.path("result"), ReadResourceResult.class)));
    }
    for (JsonNode it : offered.path("templates")) {
      server.resourceTemplates(
          new SyncResourceTemplateSpecification(
              read(it.path("template"), ResourceTemplate.class),
              (_, request) -> {
                String id = request.uri().replaceFirst("^test://template/(.*)/data$", "$1");
                return read(filled(it.path("result"), Map.of("id", id)), ReadResourceResult.class);
              }));
    }
    for (JsonNode it : offered.path("prompts")) {
      server.prompts(
          new SyncPromptSpecification(
              read(it.path("prompt"), Prompt.class),
              (_, request) ->
                  read(
                      filled(
                          it.path("result"),
                          request.arguments() == null ? Map.of() : request.arguments()),
                      GetPromptResult.class)));
    }
    var reference = PromptReference.builder("test_prompt_with_arguments").build();
    server.completions(
        new SyncCompletionSpecification(
            reference,
            (_, _) ->
                new CompleteResult(
                    new CompleteResult.CompleteCompletion(List.of("paris", "park"), 2, false))));
    var _ = server.build();
  }

  private static CallToolResult call(
      JsonNode tool, McpSyncServerExchange client, CallToolRequest request) {
    for (JsonNode line : tool.path("logs")) {
      client.loggingNotification(
          LoggingMessageNotification.builder(LoggingLevel.INFO, line.asText()).build());
    }
    for (JsonNode step : tool.path("progress")) {
      if (request.progressToken() != null) {
        client.progressNotification(
            ProgressNotification.builder(request.progressToken(), step.asDouble())
                .total(100.0)
                .build());
      }
    }
    if (tool.has("form")) {
      String message = String.valueOf(request.arguments().getOrDefault("message", "please"));
      Map<String, Object> form =
          Client.MAPPER.convertValue(tool.path("form"), new TypeReference<>() {});
      var answer = client.createElicitation(ElicitFormRequest.builder(message, form).build());
      return text("action=" + answer.action() + ", content=" + answer.content());
    }
    if (tool.has("sampling")) {
      var prompt = TextContent.builder(String.valueOf(request.arguments().get("prompt"))).build();
      var message = SamplingMessage.builder(Role.USER, prompt).build();
      var answer =
          client.createMessage(CreateMessageRequest.builder(List.of(message), 100).build());
      return text("LLM response: " + answer.content());
    }
    return read(tool.path("result"), CallToolResult.class);
  }

  private static CallToolResult text(String text) {
    return CallToolResult.builder().addTextContent(text).build();
  }

  /// The result with `${name}` replaced.
  private static JsonNode filled(JsonNode result, Map<String, Object> values) {
    String text = result.toString();
    for (var value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", String.valueOf(value.getValue()));
    }
    try {
      return Client.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T read(JsonNode node, Class<T> type) {
    try {
      return MAPPER.readValue(node.toString(), type);
    } catch (IOException e) {
      throw new IllegalStateException(McpSchema.JSONRPC_VERSION + " " + node, e);
    }
  }
}
