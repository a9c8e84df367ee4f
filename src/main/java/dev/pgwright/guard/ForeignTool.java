package dev.pgwright.guard;

import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Report;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.statement.SqlSession;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tools of other MCP servers: what they are called, and the SQL that they are given.
final class ForeignTool {

  private static final Pattern DATABASE =
      Pattern.compile(
          ".*(postgres|supabase|neon|sql|database|(^|[_-])(db|pg|rds)([_-]|$)|dbhub|prisma|timescale"
              + "|cockroach|alloydb|aurora|redshift|bigquery|snowflake|mysql|sqlite|mongo|migrat).*");
  private static final Pattern READING =
      Pattern.compile(
          "(get|list|describe|search|show|explain|analyze|inspect|read|fetch|count|find|check|health"
              + "|resolve|docs|status|view|compare|diff|review|advise|generate_typescript)([_-].*)?|.*[_-](docs|schema|schemas|tables|stats|health|info|status|advisors|logs)");
  private static final Pattern LOSING =
      Pattern.compile(
          ".*(delete|drop|reset|destroy|remove|wipe|truncate|purge|restore|rollback|revert).*");
  private static final Pattern RUNNING =
      Pattern.compile(".*(execute|run|query|exec|sql|statement).*");
  private static final Pattern SQL_KEY =
      Pattern.compile(
          "(.*\\.)?(sql|query|queries|statement|statements|q|sqls|sql_query|command|commands|script|text|code|migration|up|down)(\\.\\d+)?");
  private static final Pattern SHELL =
      Pattern.compile(
          ".*(shell|bash|terminal|exec(ute)?_command|run_command|start_process|desktop-commander|iterm).*");

  private ForeignTool() {}

  /// Reports what a tool would do.
  ///
  /// @return a command line, when that is what the tool runs; null otherwise
  static @Nullable String judge(Request request, Report report) {
    String name = request.tool().toLowerCase(Locale.ROOT);
    int split = name.indexOf("__", 5);
    String server = split < 0 ? name : name.substring(5, split);
    String tool = split < 0 ? name : name.substring(split + 2);
    if (server.contains("pgwright")) {
      return null;
    }
    String command = request.input().getOrDefault("command", request.input().get("cmd"));
    boolean database = DATABASE.matcher(server).matches() || DATABASE.matcher(tool).matches();
    if (command != null && !database && SHELL.matcher(name).matches()) {
      return command;
    }
    boolean judged = texts(request, report, database);
    if (database) {
      named(tool, judged, report);
    }
    return null;
  }

  private static boolean texts(Request request, Report report, boolean database) {
    boolean judged = false;
    for (Map.Entry<String, String> each : request.input().entrySet()) {
      boolean key = SQL_KEY.matcher(each.getKey().toLowerCase(Locale.ROOT)).matches();
      boolean exact =
          each.getKey()
              .toLowerCase(Locale.ROOT)
              .matches("(.*\\.)?(sql|sql_query|sqls|statement)(\\.\\d+)?");
      var session = new SqlSession();
      if (!(database && (key || session.isSql(each.getValue()))) && !exact) {
        continue;
      }
      if (database || session.isSql(each.getValue())) {
        session.text(each.getValue());
        judged = true;
      }
      for (Found found : session.found()) {
        boolean words = found.rule().equals("unreadable-sql") && !key;
        if (!words) {
          report.add(found.on(Target.UNKNOWN, request.tool()));
        }
      }
    }
    return judged;
  }

  private static void named(String tool, boolean judged, Report report) {
    boolean running = RUNNING.matcher(tool).matches();
    if (judged && running && !LOSING.matcher(tool).matches() && !tool.contains("migration")) {
      return;
    }
    if (READING.matcher(tool).matches()) {
      return;
    }
    boolean loses = LOSING.matcher(tool).matches();
    report.add(
        loses
            ? Risk.DANGER
            : tool.contains("migrat") ? Risk.MIGRATION : running ? Risk.OPAQUE : Risk.WRITE,
        loses ? "destructive-tool" : "changing-tool",
        tool
            + ": by its name the tool "
            + (loses ? "destroys what is stored" : "changes a database"),
        "",
        Target.UNKNOWN,
        tool);
  }
}
