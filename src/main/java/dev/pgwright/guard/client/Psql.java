package dev.pgwright.guard.client;

import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `psql`, and shells for SQL that take the same arguments.
final class Psql {

  static final Options.Grammar GRAMMAR =
      new Options.Grammar(
          "aAbc:d:eEf:F:h:HlL:no:p:P:qR:sStT:U:v:VwWxXz01?",
          List.of(
              "command=c",
              "dbname=d",
              "file=f",
              "host=h",
              "port=p",
              "username=U",
              "variable=v",
              "set=v",
              "output=o",
              "log-file=L",
              "field-separator=F",
              "record-separator=R",
              "pset=P",
              "table-attr=T",
              "echo-all=a",
              "no-align=A",
              "echo-queries=e",
              "echo-errors=b",
              "echo-hidden=E",
              "html=H",
              "list=l",
              "no-readline=n",
              "no-password=w",
              "password=W",
              "quiet=q",
              "single-line=S",
              "single-step=s",
              "single-transaction=1",
              "tuples-only=t",
              "expanded=x",
              "no-psqlrc=X",
              "version=V",
              "help",
              "csv",
              "field-separator-zero=z",
              "record-separator-zero=0"));

  private Psql() {}

  static String run(Call call) {
    Options options = Options.of(call.arguments(), GRAMMAR);
    if (options.has("V") || options.has("help") || options.has("?") || options.has("l")) {
      return Hole.TEXT;
    }
    String database = options.last("d");
    if (database == null && !options.plain().isEmpty()) {
      database = options.plain().getFirst();
    }
    Target target = Targets.of(call, options.last("h"), options.last("p"), database);
    var session = new PsqlSession(call, target, variables(options));
    String first = call.env().get("PSQLRC");
    if (first != null && !options.has("X")) {
      session.file(first);
    }
    boolean given = false;
    for (Options.Given each : options.given()) {
      String value = each.value();
      if (each.name().equals("c") && value != null) {
        given = true;
        session.command(value);
      } else if (each.name().equals("f") && value != null) {
        given = true;
        session.file(value);
      } else if ((each.name().equals("o") || each.name().equals("L")) && value != null) {
        session.output(value);
      }
    }
    if (!given && call.stdin() != null) {
      session.script(call.stdin());
    }
    session.finish();
    return session.printed();
  }

  private static Map<String, String> variables(Options options) {
    var all = new LinkedHashMap<String, String>();
    for (Options.Given each : options.given()) {
      String value = each.value();
      if (each.name().equals("v") && value != null && value.indexOf('=') > 0) {
        int equals = value.indexOf('=');
        all.put(value.substring(0, equals), value.substring(equals + 1));
      }
    }
    return all;
  }

  /// Reports what was found about a database.
  static void report(Call call, List<Found> found, @Nullable Target target) {
    found.forEach(it -> call.machine().report().add(it.on(target, call.name())));
  }
}
