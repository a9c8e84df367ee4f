package dev.pgwright.verify.locks;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Step.Work;
import dev.pgwright.sql.Script;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which relations the lines of the log are about, which name tables without their schema.
///
/// @param names of the relations that existed before, by oid
/// @param held the locks the session holds
/// @param taken those it got by this statement
record WorkDone(Map<Long, QualifiedName> names, Map<Long, Lock> held, Map<Long, Lock> taken) {

  Map<Long, Work> of(List<ServerLog.Said> said, String sql) {
    var work = new TreeMap<Long, Work>();
    for (ServerLog.Said it : said) {
      switch (it) {
        case ServerLog.Said.Rewriting(var table) -> named(table, Work.REWRITE, work);
        case ServerLog.Said.Verifying(var table) -> named(table, Work.SCAN, work);
        case ServerLog.Said.Building(_, var table) -> named(table, Work.BUILD, work);
        case ServerLog.Said.Validating _ ->
            (taken.isEmpty() ? held : taken).keySet().forEach(oid -> add(oid, Work.SCAN, work));
      }
    }
    List<String> words = Script.firstWords(sql);
    if (words.size() > 1
        && words.getFirst().equals("refresh")
        && words.get(1).equals("materialized")) {
      held.keySet().forEach(oid -> add(oid, Work.REWRITE, work));
    }
    return work;
  }

  private void named(String table, Work kind, Map<Long, Work> work) {
    held.keySet().stream()
        .filter(
            oid -> {
              QualifiedName name = names.get(oid);
              return name != null && name.name().value().equals(table);
            })
        .forEach(oid -> add(oid, kind, work));
  }

  /// The kinds are declared from the least to the most.
  private static void add(Long oid, Work kind, Map<Long, Work> work) {
    work.merge(oid, kind, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }
}
