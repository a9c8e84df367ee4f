package dev.pgwright.guard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a hook gets on its standard input: one JSON object.
public final class HookInput {

  private static final int LARGEST = 16 << 20;

  private HookInput() {}

  /// An input that cannot be judged.
  public static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  /// Reads a request.
  ///
  /// @param folder where the process runs, for an input without `cwd`
  /// @throws Unreadable when it is no JSON, is too large, or names no tool
  public static Request read(InputStream in, Path folder) throws Unreadable {
    Map<String, String> all = new LinkedHashMap<>();
    try {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Unreadable("the input is larger than 16 MB");
      }
      try (JsonParser parser = new JsonFactory().createParser(bytes)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
          throw new Unreadable("the input is no JSON object");
        }
        object(parser, "", all);
        if (parser.nextToken() != null) {
          throw new Unreadable("something follows the JSON object");
        }
      }
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Unreadable("the input is no JSON that can be read: " + why);
    }
    return request(all, folder);
  }

  private static Request request(Map<String, String> all, Path folder) throws Unreadable {
    String tool = all.getOrDefault("tool_name", "");
    if (tool.isEmpty()) {
      throw new Unreadable("the input has no tool_name");
    }
    var input = new LinkedHashMap<String, String>();
    all.forEach(
        (key, value) -> {
          if (key.startsWith("tool_input.")) {
            input.put(key.substring("tool_input.".length()), value);
          }
        });
    try {
      Path cwd = all.containsKey("cwd") ? Path.of(all.getOrDefault("cwd", "")) : folder;
      if (!cwd.isAbsolute()) {
        throw new Unreadable("cwd is no absolute path");
      }
      boolean after = all.getOrDefault("hook_event_name", "").equals("PostToolUse");
      return new Request(tool, input, cwd.normalize(), all.getOrDefault("agent_type", ""), after);
    } catch (InvalidPathException _) {
      throw new Unreadable("cwd is no path");
    }
  }

  private static void object(JsonParser parser, String prefix, Map<String, String> all)
      throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = prefix + parser.currentName();
      parser.nextToken();
      value(parser, key, all);
    }
  }

  private static void value(JsonParser parser, String key, Map<String, String> all)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      object(parser, key + ".", all);
    } else if (token == JsonToken.START_ARRAY) {
      int index = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        value(parser, key + "." + index, all);
        index++;
      }
    } else if (token == JsonToken.VALUE_STRING) {
      all.put(key, parser.getText());
    } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      all.put(key, token == JsonToken.VALUE_TRUE ? "true" : "false");
    } else if (key.equals("cwd") && token != JsonToken.VALUE_NULL) {
      all.put(key, "");
    }
  }
}
