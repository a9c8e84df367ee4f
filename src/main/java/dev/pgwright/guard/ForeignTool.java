package dev.pgwright.guard;

import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Report;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Wrappers;
import dev.pgwright.guard.statement.SqlSession;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
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
  private static final Pattern COMMAND_KEY =
      Pattern.compile(
          "(?:.*\\.)?((?:\\w+_)?(?:command|cmd)|commands|commandline|command_line|shell|argv|args)(?:\\.(\\d+))?");
  private static final Pattern CODE =
      Pattern.compile(
          ".*((execute|run|eval|exec)[_-]?(code|cell|python|script|js|javascript|node|notebook|ipython)"
              + "|code[_-]?(interpreter|execution)|python[_-]?repl|repl).*");
  private static final Pattern CODE_KEY =
      Pattern.compile("(?:.*\\.)?(code|source|script|cell|content|input|expression)(?:\\.\\d+)?");
  private static final Pattern VERB_KEY =
      Pattern.compile("(?:.*\\.)?(operation|action|op|mode|method|type|subcommand|tool|name)");
  private static final Pattern SERVERS_OF_OTHERS =
      Pattern.compile(
          ".*(notion|airtable|coda|clickup|monday|linear|jira|confluence|asana|hubspot|salesforce"
              + "|github|gitlab|slack|figma|trello|zotero|obsidian).*");

  private ForeignTool() {}

  /// Reports what a tool would do.
  ///
  /// @return a command line, when that is what the tool runs; null otherwise
  static @Nullable String judge(Request request, Report report) {
    String name = request.tool().toLowerCase(Locale.ROOT);
    int split = name.indexOf("__", 5);
    String server = split < 0 ? name : name.substring(5, split);
    String tool = split < 0 ? name : name.substring(split + 2);
    if (server.contains("pgwright") || SERVERS_OF_OTHERS.matcher(server).matches()) {
      return null;
    }
    boolean database = DATABASE.matcher(server).matches() || DATABASE.matcher(tool).matches();
    String command = database ? null : command(request, tool);
    if (command != null) {
      return command;
    }
    boolean judged = texts(request, report, database, RUNNING.matcher(tool).matches());
    if (database) {
      named(tool, judged, report);
      for (Map.Entry<String, String> each : request.input().entrySet()) {
        String verb = each.getValue().toLowerCase(Locale.ROOT);
        if (VERB_KEY.matcher(each.getKey().toLowerCase(Locale.ROOT)).matches()
            && verb.matches("[a-z_-]{3,40}")
            && LOSING.matcher(verb).matches()) {
          named(verb, false, report);
        }
      }
    }
    return null;
  }

  /// The command line, or the code, that a tool is given to run; null for none.
  private static @Nullable String command(Request request, String tool) {
    var words = new ArrayList<String>();
    String line = null;
    for (Map.Entry<String, String> each : request.input().entrySet()) {
      String key = each.getKey().toLowerCase(Locale.ROOT);
      Matcher matcher = COMMAND_KEY.matcher(key);
      if (CODE.matcher(tool).matches() && CODE_KEY.matcher(key).matches()) {
        boolean script =
            (request.text("language") + tool)
                .toLowerCase(Locale.ROOT)
                .matches(".*(js|java|node|ts|type).*");
        String program = script ? "node" : "python3 -";
        return program + " <<'END-OF-CODE'\n" + each.getValue() + "\nEND-OF-CODE\n";
      }
      if (matcher.matches() && matcher.group(2) != null) {
        words.add(each.getValue());
      } else if (matcher.matches()) {
        line = each.getValue();
      }
    }
    String rest = Wrappers.quoted(words);
    boolean lines = words.stream().anyMatch(it -> it.indexOf(' ') > 0) && words.size() == 1;
    String given = lines ? words.getFirst() : rest;
    return line == null
        ? words.isEmpty() ? null : given
        : words.isEmpty() ? line : line + " " + rest;
  }

  /// What stands before the SQL of a tool that only explains it.
  private static String explained(Request request) {
    boolean explains = request.tool().toLowerCase(Locale.ROOT).matches(".*__(get_)?explain.*");
    boolean runs =
        request.input().entrySet().stream()
            .anyMatch(
                it ->
                    it.getKey().toLowerCase(Locale.ROOT).contains("analy")
                        && !it.getValue().equalsIgnoreCase("false"));
    return explains ? runs ? "explain analyze " : "explain " : "";
  }

  private static boolean texts(Request request, Report report, boolean database, boolean running) {
    boolean judged = false;
    for (Map.Entry<String, String> each : request.input().entrySet()) {
      boolean key = SQL_KEY.matcher(each.getKey().toLowerCase(Locale.ROOT)).matches();
      boolean exact =
          each.getKey()
              .toLowerCase(Locale.ROOT)
              .matches("(.*\\.)?(sql|sql_query|sqls|statement)(\\.\\d+)?");
      var session = new SqlSession();
      boolean sql = session.isSql(each.getValue());
      boolean asked = database ? key || sql : exact || (running && sql);
      if (!asked) {
        continue;
      }
      if (database || sql) {
        session.text(explained(request) + each.getValue());
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
