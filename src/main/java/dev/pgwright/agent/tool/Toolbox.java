package dev.pgwright.agent.tool;

import dev.pgwright.PgwrightException;
import dev.pgwright.guard.Secrets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tools by name, and the way a call of one takes.
public final class Toolbox {

  private final Map<String, Tool<?, ?>> tools = new LinkedHashMap<>();

  /// @param tools in the order they are listed; names are unique
  public Toolbox(List<? extends Tool<?, ?>> tools) {
    for (Tool<?, ?> tool : tools) {
      if (this.tools.put(tool.info().name(), tool) != null) {
        throw new IllegalArgumentException("two tools called " + tool.info().name());
      }
    }
  }

  /// A tool as a protocol shows it.
  ///
  /// @param input the JSON schema of its arguments, a closed object
  /// @param output the JSON schema of its result, a closed object
  public record Shown(ToolInfo<?, ?> info, Map<String, Object> input, Map<String, Object> output) {}

  /// What a call gave.
  ///
  /// @param content the result, as the schema of the output says; for a failure `error` with
  ///   `code`, `message` and perhaps `hint`
  /// @param failed whether it is a failure
  /// @param notice what the caller is told besides; empty for nothing
  public record Answer(Map<String, Object> content, boolean failed, String notice) {

    /// The content as JSON on one line.
    public String text() {
      return Records.text(content);
    }
  }

  /// A result as JSON on one line, as calls give it.
  public static String json(Record result) {
    return Records.text(Records.tree(result));
  }

  /// All tools in their order.
  public List<Shown> list() {
    var all = new ArrayList<Shown>();
    for (Tool<?, ?> tool : tools.values()) {
      ToolInfo<?, ?> info = tool.info();
      all.add(new Shown(info, Schemas.input(info.input()), Schemas.output(info.output())));
    }
    return all;
  }

  /// Whether a tool only reads, so that calls of it may run beside each other; false for one that
  /// is not there.
  public boolean reads(String name) {
    Tool<?, ?> tool = tools.get(name);
    return tool != null && tool.info().hints().readOnly();
  }

  /// Calls a tool; what the caller can do something about becomes a failed answer without secrets.
  ///
  /// @throws Call.Cancelled when the caller does not want the result any more
  public Answer call(String name, Map<String, Object> arguments, Call call) {
    Tool<?, ?> tool = tools.get(name);
    if (tool == null) {
      return failure("USAGE", "there is no tool " + name, String.join(", ", tools.keySet()));
    }
    if (!tool.info().hints().free() && !call.visit().counted()) {
      return failure(
          "BUDGET_EXHAUSTED",
          "the budget of this task is used up",
          "call finish_report: say what is verified and what is deferred");
    }
    try {
      return new Answer(Records.tree(run(tool, arguments, call)), false, call.visit().notice());
    } catch (PgwrightException e) {
      return failure(e.code().name(), message(e, call.place().folder()), e.hint());
    } catch (Call.Cancelled e) {
      throw e;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new Call.Cancelled();
      }
      return failure("BUG", "a bug in pgwright: " + e, "please report it");
    }
  }

  private static <I extends Record> Record run(
      Tool<I, ?> tool, Map<String, Object> arguments, Call call) {
    return tool.call(Records.read(tool.info().input(), arguments), call);
  }

  private static String message(PgwrightException failure, Path folder) {
    Path file = failure.file();
    if (file == null) {
      return String.valueOf(failure.getMessage());
    }
    Path shown = file.startsWith(folder) ? folder.relativize(file) : file;
    String line = failure.line() == 0 ? "" : String.format(Locale.ROOT, ":%d", failure.line());
    return shown.toString().replace('\\', '/') + line + ": " + failure.getMessage();
  }

  private static Answer failure(String code, String message, @Nullable String hint) {
    var error = new LinkedHashMap<String, Object>();
    error.put("code", code);
    error.put("message", Secrets.hidden(message));
    if (hint != null) {
      error.put("hint", Secrets.hidden(hint));
    }
    var content = new LinkedHashMap<String, Object>();
    content.put("error", error);
    return new Answer(content, true, "");
  }
}
