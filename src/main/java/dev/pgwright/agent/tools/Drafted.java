package dev.pgwright.agent.tools;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.diff.Selection;
import dev.pgwright.job.PlanRequest;
import dev.pgwright.job.Planning;
import dev.pgwright.report.Report;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A plan that an agent has asked for and that can be written later.
///
/// @param from the source of the schema as it is
/// @param target null for that of `from`
/// @param approvals what the first run asked to be approved
record Drafted(
    String from,
    Wanted wanted,
    String message,
    @Nullable String target,
    @Nullable Integer version,
    Map<String, String> renames,
    Map<String, String> backfills,
    List<String> keeps,
    List<Report.Approval> approvals) {

  /// Plans; proves and writes unless it is a dry run.
  Report run(List<String> tokens, boolean dry, Call call) {
    return wanted.with(from, call, to -> Planning.run(request(to, tokens, dry, call)));
  }

  private PlanRequest request(String to, List<String> tokens, boolean dry, Call call) {
    var place = call.place();
    String decided = target == null ? place.config().target() : target;
    return new PlanRequest(
        place.source(from),
        to,
        message,
        decided == null ? null : target(decided),
        null,
        null,
        LocalDate.ofInstant(place.clock().instant(), ZoneOffset.UTC),
        new LinkedHashMap<>(renames),
        List.of(),
        tokens,
        keeps,
        new LinkedHashMap<>(backfills),
        List.of(),
        new LinkedHashMap<>(),
        version == null ? place.config().targetVersion() : version,
        place.database().filter(it -> from.equals("database")).orElse(null),
        new Selection(List.of(), List.of()),
        false,
        null,
        List.of(),
        dry,
        new LinkedHashMap<>(),
        call.setup());
  }

  private static PlanRequest.Target target(String word) {
    for (PlanRequest.Target each : PlanRequest.Target.values()) {
      if (each.toString().equals(word.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw PgwrightException.of(Code.USAGE, "no target " + word)
        .hint("alembic, sql, flyway or liquibase");
  }

  /// The same with what has to be approved.
  Drafted asking(List<Report.Approval> asked) {
    return new Drafted(
        from, wanted, message, target, version, renames, backfills, keeps, List.copyOf(asked));
  }
}
