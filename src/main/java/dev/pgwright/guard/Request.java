package dev.pgwright.guard;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an agent is about to do.
///
/// @param tool the agent's name for it, for example `Bash`, `Write`, `mcp__postgres__query`
/// @param input texts of the tool's input by their keys; those within others have keys like
///   `edits.0.new_string`
/// @param folder the working folder, absolute
/// @param agent who asks, for example `pgwright:database-engineer`; empty for the main session
/// @param afterwards whether the tool has run already
public record Request(
    String tool, Map<String, String> input, Path folder, String agent, boolean afterwards) {

  public Request {
    input = new LinkedHashMap<>(input);
  }

  /// A command line.
  public static Request command(String text, Path folder) {
    var input = new LinkedHashMap<String, String>();
    input.put("command", text);
    return new Request("Bash", input, folder, "", false);
  }

  /// The same, asked by somebody else.
  public Request by(String other) {
    return new Request(tool, input, folder, other, afterwards);
  }

  /// Whether the database engineer asks, who runs no migrations and writes in few folders only.
  public boolean byDatabaseEngineer() {
    return agent.equals("database-engineer") || agent.endsWith(":database-engineer");
  }

  /// A text of the input; empty without.
  String text(String key) {
    return input.getOrDefault(key, "");
  }
}
