package dev.pgwright.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The options of `pgwright guard`.
///
/// @param command to judge; null for the input of a hook
/// @param cwd where the command would run; null for here
/// @param agent who asks, where the input does not say
/// @param allowOnce hash of what may pass once; null for none
/// @param config a configuration file; null for the nearest
record GuardArguments(
    @Nullable String command,
    @Nullable String cwd,
    String agent,
    boolean json,
    boolean explain,
    boolean selfTest,
    @Nullable String allowOnce,
    @Nullable Path config) {

  private static final List<String> VALUED =
      List.of("--command", "--cwd", "--agent", "--format", "--allow-once", "--config");
  private static final List<String> FLAGS = List.of("--explain", "--self-test");

  /// The options in the words behind `guard`; null where only the usual machinery helps: help, a
  /// mistake.
  static @Nullable GuardArguments of(String... words) {
    var values = new java.util.LinkedHashMap<String, String>();
    List<String> all = Arrays.asList(words);
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i);
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (FLAGS.contains(word)) {
        values.put(word, "");
      } else if (VALUED.contains(name) && equals > 0) {
        values.put(name, word.substring(equals + 1));
      } else if (VALUED.contains(word) && i + 1 < all.size()) {
        i++;
        values.put(word, all.get(i));
      } else {
        return null;
      }
    }
    String format = values.getOrDefault("--format", "text");
    if (!format.equals("text") && !format.equals("json")) {
      return null;
    }
    String config = values.get("--config");
    return new GuardArguments(
        values.get("--command"),
        values.get("--cwd"),
        values.getOrDefault("--agent", ""),
        format.equals("json"),
        values.containsKey("--explain"),
        values.containsKey("--self-test"),
        values.get("--allow-once"),
        config == null ? null : Path.of(config));
  }

  Path folder(Path here) {
    return cwd == null ? here : here.resolve(cwd).normalize();
  }
}
