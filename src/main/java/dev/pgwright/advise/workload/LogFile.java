package dev.pgwright.advise.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The statements in a log of PostgreSQL, plain with any prefix, CSV or JSON: what
/// `log_min_duration_statement`, `log_statement` and auto_explain write, with their parameters.
public final class LogFile {

  private static final Pattern TIMED =
      Pattern.compile(
          "^duration: ([0-9.]+) ms  (?:statement|execute [^:]*): (.*)$", Pattern.DOTALL);
  private static final Pattern UNTIMED =
      Pattern.compile("^(?:statement|execute [^:]*): (.*)$", Pattern.DOTALL);
  private static final Pattern PLAN =
      Pattern.compile("^duration: ([0-9.]+) ms  plan:\\s*\\n?(.*)$", Pattern.DOTALL);
  private static final Pattern PLAIN =
      Pattern.compile("^(?:.*?\\s)?LOG:  ((?:duration|statement|execute)[: ].*)$");
  private static final Pattern DETAIL =
      Pattern.compile("^(?:.*?\\s)?DETAIL:  ([Pp]arameters: .*)$");
  private static final Pattern CSV = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d [^,\"]*,.*");

  private final Map<String, WorkloadQuery> queries = new LinkedHashMap<>();

  private LogFile() {}

  /// What a log has of one event.
  ///
  /// @param detail null without
  record Event(String message, @Nullable String detail) {}

  /// The statements, those first that took the most time; the same one with other constants is one
  /// statement, weighed by how often it ran.
  ///
  /// @throws PgwrightException INPUT where there is none
  public static List<WorkloadQuery> read(String text) {
    var log = new LogFile();
    events(text).forEach(log::note);
    if (log.queries.isEmpty()) {
      throw PgwrightException.of(Code.INPUT, "there is no statement in the log")
          .hint("set log_min_duration_statement, or auto_explain.log_min_duration, and log again");
    }
    var all = new ArrayList<WorkloadQuery>();
    log.queries.values().stream()
        .sorted((a, b) -> Double.compare(total(b), total(a)))
        .forEach(
            it ->
                all.add(
                    new WorkloadQuery(
                        "statement " + (all.size() + 1), it.sql(), it.weight(), it.meanMs())));
    return all;
  }

  private static double total(WorkloadQuery it) {
    return it.meanMs() == null ? 0 : it.meanMs() * it.weight();
  }

  private static List<Event> events(String text) {
    String start = text.stripLeading();
    if (start.startsWith("{")) {
      return json(text);
    }
    return CSV.matcher(start.lines().findFirst().orElse("")).matches() ? csv(text) : plain(text);
  }

  private static List<Event> json(String text) {
    var mapper = new ObjectMapper();
    var events = new ArrayList<Event>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode it = mapper.readTree(line);
        JsonNode detail = it.path("detail");
        events.add(
            new Event(it.path("message").asText(), detail.isTextual() ? detail.asText() : null));
      } catch (JsonProcessingException e) {
        throw PgwrightException.of(
                Code.INPUT, "not a line of a JSON log: " + e.getOriginalMessage())
            .atLine(number)
            .because(e);
      }
    }
    return events;
  }

  private static List<Event> csv(String text) {
    var events = new ArrayList<Event>();
    for (List<String> row : Csv.rows(text)) {
      if (row.size() > 14) {
        events.add(new Event(row.get(13), row.get(14).isEmpty() ? null : row.get(14)));
      }
    }
    return events;
  }

  private static List<Event> plain(String text) {
    var events = new ArrayList<Event>();
    StringBuilder message = new StringBuilder();
    StringBuilder detail = new StringBuilder();
    StringBuilder open = null;
    for (String line : text.lines().toList()) {
      Matcher log = PLAIN.matcher(line);
      Matcher parameters = DETAIL.matcher(line);
      if (line.startsWith("\t")) {
        if (open != null) {
          open.append('\n').append(line, 1, line.length());
        }
      } else if (parameters.matches()) {
        detail.append(parameters.group(1));
        open = detail;
      } else {
        add(events, message, detail);
        message = new StringBuilder();
        detail = new StringBuilder();
        open = null;
        if (log.matches()) {
          message.append(log.group(1));
          open = message;
        }
      }
    }
    add(events, message, detail);
    return events;
  }

  private static void add(List<Event> events, StringBuilder message, StringBuilder detail) {
    if (!message.isEmpty()) {
      events.add(new Event(message.toString(), detail.isEmpty() ? null : detail.toString()));
    }
  }

  private void note(Event event) {
    Matcher timed = TIMED.matcher(event.message());
    Matcher untimed = UNTIMED.matcher(event.message());
    Matcher plan = PLAN.matcher(event.message());
    if (timed.matches()) {
      ran(timed.group(2), Double.valueOf(timed.group(1)), event.detail());
    } else if (untimed.matches()) {
      ran(untimed.group(1), null, event.detail());
    } else if (plan.matches()) {
      String sql = text(plan.group(2));
      if (sql != null) {
        ran(sql, Double.valueOf(plan.group(1)), event.detail());
      }
    }
  }

  /// The statement that auto_explain has written before its plan; null where it is in another form.
  private static @Nullable String text(String plan) {
    String start = plan.stripLeading();
    if (start.startsWith("{")) {
      try {
        JsonNode query = new ObjectMapper().readTree(start).path("Query Text");
        return query.isTextual() ? query.asText() : null;
      } catch (JsonProcessingException _) {
        return null;
      }
    }
    if (!start.startsWith("Query Text: ")) {
      return null;
    }
    var sql = new StringBuilder();
    for (String line : start.substring("Query Text: ".length()).lines().toList()) {
      if (line.contains("  (cost=") || line.startsWith("Query Parameters:")) {
        break;
      }
      sql.append(line).append('\n');
    }
    return sql.toString().strip();
  }

  private void ran(String sql, @Nullable Double ms, @Nullable String detail) {
    String whole = Constants.filled(sql.strip(), detail);
    queries.merge(
        Constants.key(whole), new WorkloadQuery("", whole, 1, ms), (known, _) -> known.plus(1, ms));
  }
}
