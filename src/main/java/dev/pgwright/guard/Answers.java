package dev.pgwright.guard;

import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.risk.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Judgements as texts.
public final class Answers {

  private static final int LONGEST = 9_500;

  private Answers() {}

  /// The answer of a hook before a tool runs.
  ///
  /// An allowance says nothing about permission, so that it takes no question of the agent's own
  /// away.
  ///
  /// @param notice for the person who watches; null for none
  public static String hook(Judgement judgement, boolean afterwards, @Nullable String notice) {
    var json = new StringBuilder("{");
    if (notice != null) {
      json.append("\"systemMessage\":").append(quoted(notice)).append(',');
    }
    json.append("\"hookSpecificOutput\":{\"hookEventName\":");
    json.append(quoted(afterwards ? "PostToolUse" : "PreToolUse"));
    if (judgement.verdict() != Verdict.ALLOW && !afterwards) {
      json.append(",\"permissionDecision\":").append(quoted(judgement.verdict().label()));
      json.append(",\"permissionDecisionReason\":").append(quoted(judgement.reason()));
    }
    if (judgement.context() != null) {
      json.append(",\"additionalContext\":").append(quoted(judgement.context()));
    }
    return json.append("}}\n").toString();
  }

  /// One JSON object, for programs.
  public static String json(Judgement it) {
    var json = new StringBuilder("{\n  \"verdict\": ").append(quoted(it.verdict().label()));
    json.append(",\n  \"rule\": ").append(quoted(it.rule()));
    json.append(",\n  \"reason\": ").append(quoted(it.reason()));
    json.append(",\n  \"hash\": ").append(quoted(it.hash()));
    json.append(",\n  \"commands\": ")
        .append(list(it.seen().stream().map(Answers::quoted).toList()));
    json.append(",\n  \"found\": ").append(list(it.found().stream().map(Answers::found).toList()));
    json.append(",\n  \"files\": ");
    json.append(
        list(
            it.files().entrySet().stream()
                .map(
                    f ->
                        "{\"file\": "
                            + quoted(f.getKey())
                            + ", \"sha256\": "
                            + quoted(f.getValue())
                            + "}")
                .toList()));
    return json.append("\n}\n").toString();
  }

  private static String list(List<String> items) {
    return items.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", items) + "\n  ]";
  }

  private static String found(Found it) {
    Target target = it.target();
    return "{\"risk\": "
        + quoted(it.risk().name().toLowerCase(Locale.ROOT))
        + ", \"rule\": "
        + quoted(it.rule())
        + ", \"message\": "
        + quoted(it.message())
        + ", \"program\": "
        + quoted(it.program())
        + (it.sql() == null ? "" : ", \"sql\": " + quoted(it.sql()))
        + (it.remedy() == null ? "" : ", \"remedy\": " + quoted(it.remedy()))
        + (target == null ? "" : ", \"target\": " + quoted(target.label()))
        + "}";
  }

  /// Lines for people.
  ///
  /// @param explain with everything that led to the verdict
  public static String text(Judgement it, boolean explain) {
    var text = new StringBuilder(it.verdict().label());
    if (!it.reason().isEmpty()) {
      text.append("  ").append(it.rule()).append("\n\n").append(it.reason());
    }
    text.append('\n');
    if (it.context() != null) {
      text.append('\n').append(it.context());
    }
    if (explain) {
      text.append("\nCommands that reach databases:\n");
      it.seen().forEach(line -> text.append("  ").append(line).append('\n'));
      text.append("Risks:\n");
      for (Found each : it.found()) {
        text.append("  ").append(each.risk().name().toLowerCase(Locale.ROOT)).append("  ");
        text.append(each.rule()).append("  ").append(each.message()).append('\n');
        if (each.sql() != null) {
          text.append("      SQL: ").append(each.sql()).append('\n');
        }
        if (each.target() != null) {
          text.append("      target: ").append(each.target().label()).append('\n');
        }
      }
      text.append("Files read:\n");
      it.files()
          .forEach(
              (file, sum) ->
                  text.append("  ").append(file).append("  sha256 ").append(sum).append('\n'));
    }
    return plain(text.toString());
  }

  /// A text without passwords, as everything is that leaves the guard.
  public static String plain(String text) {
    return Secrets.hidden(text.replace('\ufffc', '?'));
  }

  /// What was asked, on one line.
  private static String asked(Request request) {
    if (request.input().containsKey("command")) {
      return request.text("command");
    }
    if (request.input().containsKey("file_path")) {
      return request.text("file_path");
    }
    return String.join(
        " ",
        request.input().entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
  }

  /// A line of the audit log.
  ///
  /// @param when ISO 8601
  static String audit(Request request, Judgement it, String when) {
    return "{\"time\":"
        + quoted(when)
        + ",\"verdict\":"
        + quoted(it.verdict().label())
        + ",\"rule\":"
        + quoted(it.rule())
        + ",\"tool\":"
        + quoted(request.tool())
        + ",\"agent\":"
        + quoted(request.agent())
        + ",\"folder\":"
        + quoted(request.folder().toString())
        + ",\"command\":"
        + quoted(asked(request))
        + ",\"hash\":"
        + quoted(it.hash())
        + "}\n";
  }

  static String quoted(String text) {
    String shown = plain(text);
    String cut = shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
    var json = new StringBuilder("\"");
    for (int i = 0; i < cut.length(); i++) {
      char c = cut.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
