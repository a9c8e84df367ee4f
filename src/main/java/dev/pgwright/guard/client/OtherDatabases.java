package dev.pgwright.guard.client;

import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import dev.pgwright.guard.statement.SqlSession;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Clients of databases other than PostgreSQL: what destroys is recognised, nothing more.
final class OtherDatabases {

  private OtherDatabases() {}

  static @Nullable Program find(String name) {
    return switch (name) {
      case "mysql",
          "mariadb",
          "sqlite3",
          "sqlite",
          "duckdb",
          "sqlcmd",
          "clickhouse-client",
          "clickhouse",
          "snowsql",
          "sqlplus",
          "cqlsh",
          "trino",
          "presto",
          "crate",
          "ysqlsh",
          "edb-psql",
          "questdb" ->
          name.equals("ysqlsh") || name.equals("edb-psql") ? Psql::run : OtherDatabases::sql;
      case "mongosh", "mongo" -> OtherDatabases::mongo;
      case "redis-cli", "valkey-cli" -> OtherDatabases::redis;
      case "mysqladmin", "dropuser-mysql" -> OtherDatabases::admin;
      case "mongorestore" -> it -> flagged(it, "--drop");
      default -> null;
    };
  }

  /// `.shell x` of sqlite, `\! x` of mysql, `!x` of others.
  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)^\\s*(?:-\\w+\\s*)?(?:\\.(?:shell|system)|\\\\!|system|host|!)\\s+(.+)$");

  private static void commands(Call call, String text) {
    Matcher command = COMMAND.matcher(text);
    while (command.find()) {
      call.machine().elsewhere(command.group(1), call.reading(null), "", List.of());
    }
  }

  private static String sql(Call call) {
    call.arguments().forEach(it -> commands(call, it.replaceFirst("^--(execute|query)=", "")));
    if (call.stdin() != null) {
      commands(call, call.stdin());
    }
    for (String word : call.arguments()) {
      judge(call, word.replaceFirst("^(-e|--execute=|--query=|-q|-c|-Q)(?=.*\\s)", ""));
    }
    String in = call.stdin();
    if (in != null) {
      if (Hole.in(in) && in.replace(Hole.TEXT, "").isBlank()) {
        call.machine().opaque("opaque-input", call.name() + " runs what is only known then");
      } else {
        judge(call, in);
      }
    }
    return Hole.TEXT;
  }

  private static void judge(Call call, String text) {
    var session = new SqlSession();
    if (!session.isSql(text)) {
      return;
    }
    session.text(text.replace('`', '"'));
    for (Found each : session.found()) {
      if (each.risk() == Risk.DANGER || each.risk() == Risk.WRITE) {
        call.machine().report().add(each.on(Target.UNKNOWN, call.name()));
      }
    }
  }

  private static String mongo(Call call) {
    String all =
        String.join(" ", call.arguments()) + " " + (call.stdin() == null ? "" : call.stdin());
    if (all.matches(
        "(?s).*(dropDatabase|\\.drop\\(|deleteMany\\(\\s*\\{\\s*}|remove\\(\\s*\\{\\s*}).*")) {
      danger(call, "what is there is dropped");
    }
    return Hole.TEXT;
  }

  private static String redis(Call call) {
    if (call.arguments().stream().anyMatch(it -> it.matches("(?i)flushall|flushdb"))) {
      danger(call, "every key is deleted");
    }
    return Hole.TEXT;
  }

  private static String admin(Call call) {
    if (call.has("drop", "shutdown")) {
      danger(call, "a database is dropped or stopped");
    }
    return Hole.TEXT;
  }

  private static String flagged(Call call, String flag) {
    if (call.has(flag)) {
      danger(call, "collections are dropped first");
    }
    return Hole.TEXT;
  }

  private static void danger(Call call, String message) {
    call.add(Risk.DANGER, "other-database", message, "let a person do it", Target.UNKNOWN);
  }

  static List<String> names() {
    return List.of("mysql", "mariadb", "mongosh", "redis-cli", "sqlite3");
  }
}
