package dev.pgwright.guard;

import dev.pgwright.PgwrightException;
import dev.pgwright.config.Boundaries;
import dev.pgwright.config.Config;
import dev.pgwright.guard.client.DataFolders;
import dev.pgwright.guard.client.MigrationText;
import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Report;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.risk.Verdict;
import dev.pgwright.guard.run.Hole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files that an agent writes.
final class FileWrites {

  private static final List<Path> MIGRATIONS = List.of(Path.of("backend/alembic"));

  private final Settings settings;

  FileWrites(Settings settings) {
    this.settings = settings;
  }

  /// Judges a tool that writes a file.
  Judgement judge(Request request) {
    String name = request.input().getOrDefault("file_path", request.text("notebook_path"));
    if (name.isEmpty()) {
      return Judgement.denied("no-file", "the tool's input has no file_path");
    }
    Path named = path(request, name);
    if (named == null) {
      return Judgement.denied("no-file", name + " is no name of a file");
    }
    Path file = named.normalize();
    String refusal = request.byDatabaseEngineer() ? refusal(request, named) : null;
    if (refusal != null) {
      return Judgement.denied("outside-folders", "pgwright guard: " + refusal);
    }
    String text = text(request, file);
    Judgement own = ownSafety(file, text);
    return own != null ? own : Judgement.silent().with(advice(file, text));
  }

  /// The path as it is named: what `..` means behind a link, only the file system knows.
  private static @Nullable Path path(Request request, String name) {
    try {
      return request.folder().resolve(name);
    } catch (InvalidPathException _) {
      return null;
    }
  }

  /// What would stand in the file, or as much of it as the input tells.
  private static String text(Request request, Path file) {
    String content = request.input().get("content");
    if (content != null) {
      return content;
    }
    String edited = read(file);
    var parts = new ArrayList<String>();
    for (Map.Entry<String, String> each : request.input().entrySet()) {
      if (each.getKey().endsWith("new_string") || each.getKey().equals("new_source")) {
        String old = request.text(each.getKey().replace("new_string", "old_string"));
        parts.add(each.getValue());
        edited = old.isEmpty() ? edited : edited.replace(old, each.getValue());
      }
    }
    return edited.isEmpty() ? String.join("\n", parts) : edited;
  }

  private static String read(Path file) {
    try {
      boolean small = Files.isRegularFile(file) && Files.size(file) < 4 << 20;
      return small ? Files.readString(file) : "";
    } catch (IOException | RuntimeException _) {
      return "";
    }
  }

  /// Files that decide what the guard does.
  private @Nullable Judgement ownSafety(Path file, String text) {
    String name = String.valueOf(file.getFileName());
    boolean memory = file.startsWith(settings.memory());
    if (memory) {
      return Judgement.denied("allows-itself", "pgwright guard: only a person lets a command pass");
    }
    return decides(file, text)
        ? new Judgement(
            Verdict.ASK,
            "changes-the-guard",
            "pgwright guard: " + name + " decides what the guard lets pass",
            null,
            List.of(),
            List.of(),
            new LinkedHashMap<>(),
            "")
        : null;
  }

  private @Nullable String refusal(Request request, Path file) {
    Config config = settings.config().apply(request.folder());
    List<Path> folders = MIGRATIONS.stream().map(config.root()::resolve).toList();
    try {
      new Boundaries(config, folders).allowChange(file);
      return null;
    } catch (PgwrightException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static @Nullable String advice(Path file, String text) {
    List<Found> found = MigrationText.found(file, text);
    if (found.isEmpty()) {
      return null;
    }
    var lines =
        new StringBuilder("pgwright check would report in ")
            .append(file.getFileName())
            .append(":\n");
    for (Found each : found) {
      lines.append("- ").append(each.rule()).append(": ").append(each.message());
      if (each.remedy() != null) {
        lines.append(" Instead: ").append(each.remedy());
      }
      lines.append('\n');
    }
    return lines.length() > 9000 ? lines.substring(0, 9000) : lines.toString();
  }

  /// Files that a command line writes.
  void shell(Request request, List<String> names, Report report) {
    for (String name : names) {
      Path named = Hole.in(name) ? null : path(request, name);
      if (named == null && request.byDatabaseEngineer()) {
        unsure(report, "unknown-file", "where it writes is only known when it runs");
      }
      if (named != null && !named.normalize().startsWith("/dev") && !scratch(request, named)) {
        written(request, named, report);
      }
    }
  }

  /// Whether a file is in the folder for temporary files, whatever links say.
  private static boolean scratch(Request request, Path named) {
    Path file = named.normalize();
    if (!file.startsWith("/tmp") || file.startsWith(request.folder())) {
      return false;
    }
    Path there = named;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there != null && there.toRealPath().startsWith(Path.of("/tmp").toRealPath());
    } catch (IOException _) {
      return false;
    }
  }

  private void written(Request request, Path named, Report report) {
    Path file = named.normalize();
    String refusal = request.byDatabaseEngineer() ? refusal(request, named) : null;
    if (DataFolders.isPart(file)) {
      report.add(
          Risk.DANGER,
          "delete-data-folder",
          file + ": a file that a cluster cannot do without is written over",
          "back it up, and let a person do it",
          Target.UNKNOWN,
          "shell");
    } else if (refusal != null) {
      forbid(report, "outside-folders", refusal);
    } else if (file.startsWith(settings.memory())) {
      forbid(report, "allows-itself", "only a person lets a command pass");
    } else if (decides(file, "")) {
      unsure(report, "changes-the-guard", file + " decides what the guard lets pass");
    }
  }

  /// Whether the guard's configuration stands in a file, or its place in an agent's settings.
  private static boolean decides(Path file, String text) {
    String name = String.valueOf(file.getFileName());
    if (name.equalsIgnoreCase(Config.FILE_NAME)) {
      return text.isEmpty() || (text + read(file)).contains("guard");
    }
    boolean agent = file.toString().contains("/.claude/");
    boolean settings = agent && name.matches("(?i)settings(\\.local)?\\.json");
    return agent
        && (read(file).contains("pgwright")
            || text.contains("disableAllHooks")
            || (settings
                && text.isEmpty()
                && read(file.resolveSibling("settings.json")).contains("pgwright")));
  }

  private static void unsure(Report report, String rule, String message) {
    report.add(Risk.OPAQUE, rule, message, "", Target.UNKNOWN, "shell");
  }

  private static void forbid(Report report, String rule, String message) {
    report.add(
        Risk.FORBIDDEN,
        rule,
        message,
        "write below the folders of the migrations",
        Target.UNKNOWN,
        "shell");
  }
}
