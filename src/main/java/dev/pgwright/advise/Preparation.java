package dev.pgwright.advise;

import dev.pgwright.PgwrightException;
import dev.pgwright.advise.candidates.Proposals;
import dev.pgwright.advise.shape.Shape;
import dev.pgwright.advise.shape.TableUse;
import dev.pgwright.advise.workload.Profile;
import dev.pgwright.advise.workload.Repair;
import dev.pgwright.advise.workload.Typical;
import dev.pgwright.advise.workload.WorkloadQuery;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.twin.Statistics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Makes statements plannable, and says of the others why they are not.
final class Preparation {

  private final Statistics statistics;
  private final WhatIf whatIf;
  private final List<Prepared> prepared = new ArrayList<>();
  private final List<Advice.Unplanned> unplanned = new ArrayList<>();

  Preparation(Statistics statistics, WhatIf whatIf) {
    this.statistics = statistics;
    this.whatIf = whatIf;
  }

  List<Prepared> prepared() {
    return List.copyOf(prepared);
  }

  List<Advice.Unplanned> unplanned() {
    return List.copyOf(unplanned);
  }

  void add(WorkloadQuery query) {
    String sql = Repair.of(query.sql());
    Optional<Statement> statement = Typical.statement(sql);
    if (statement.isEmpty()) {
      unplanned.add(new Advice.Unplanned(query, "it cannot be read as one statement"));
    } else if (statement.get() instanceof Query || statement.get() instanceof Change) {
      plan(query, sql, statement.get());
    } else {
      unplanned.add(
          new Advice.Unplanned(query, "it has no plan: it neither reads nor changes rows"));
    }
  }

  private void plan(WorkloadQuery query, String sql, Statement statement) {
    var attempts = new ArrayList<List<String>>();
    if (Typical.needed(statement)) {
      attempts.add(texts(sql, statement, false));
      attempts.add(texts(sql, statement, true));
    } else {
      attempts.add(List.of(sql));
    }
    String why = "";
    for (List<String> texts : attempts) {
      why = plan(query, texts, Shape.of(statement, sql, statistics.schema()));
      if (why.isEmpty()) {
        return;
      }
    }
    unplanned.add(new Advice.Unplanned(query, why));
  }

  private List<String> texts(String sql, Statement statement, boolean quoted) {
    var texts = new LinkedHashSet<String>();
    for (Profile profile : Profile.values()) {
      texts.add(Typical.of(sql, statement, statistics, profile, quoted));
    }
    return List.copyOf(texts);
  }

  /// Plans the texts.
  ///
  /// @return why none can be; empty where it went well
  private String plan(WorkloadQuery query, List<String> texts, List<TableUse> uses) {
    var plannable = new ArrayList<String>();
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    String why = "";
    for (String text : texts) {
      try {
        double cost = WhatIf.total(whatIf.plan(text, List.of()));
        plannable.add(text);
        sum += cost;
        least = Math.min(least, cost);
        most = Math.max(most, cost);
      } catch (PgwrightException e) {
        why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      }
    }
    if (plannable.isEmpty()) {
      return why;
    }
    prepared.add(
        new Prepared(
            query,
            plannable,
            plannable,
            sum / plannable.size(),
            sum / plannable.size(),
            most / Math.max(least, 1e-9),
            Proposals.of(uses, statistics)));
    return "";
  }
}
