package dev.pgwright.mcp;

import dev.pgwright.agent.tool.Person;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The person at the other side, asked by a form.
///
/// @param exchange with the client that shows the form
record Asking(McpSyncServerExchange exchange) implements Person {

  @Override
  public Answer ask(String question) {
    ClientCapabilities able = exchange.getClientCapabilities();
    if (able == null || able.elicitation() == null) {
      return Answer.NOBODY;
    }
    ElicitResult result =
        exchange.createElicitation(ElicitFormRequest.builder(question, form()).build());
    boolean yes =
        result.action() == ElicitResult.Action.ACCEPT
            && result.content() != null
            && Boolean.TRUE.equals(result.content().get("approve"));
    return yes ? Answer.YES : Answer.NO;
  }

  private static Map<String, Object> form() {
    var approve = new LinkedHashMap<String, Object>();
    approve.put("type", "boolean");
    approve.put("title", "Approve");
    approve.put("description", "Whether this may be done");
    approve.put("default", false);
    var properties = new LinkedHashMap<String, Object>();
    properties.put("approve", approve);
    var form = new LinkedHashMap<String, Object>();
    form.put("type", "object");
    form.put("properties", properties);
    form.put("required", List.of("approve"));
    return form;
  }
}
